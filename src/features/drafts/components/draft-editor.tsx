'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Field } from '@/ui/field'
import { PageHeader } from '@/ui/page-header'
import { SaveBar } from '@/ui/save-bar'
import type { SelectOption } from '@/ui/select'
import { Textarea } from '@/ui/textarea'
import type { OpenDraft } from '../drafts-schema'
import { DraftCustomer } from './draft-customer'
import { DraftDelivery } from './draft-delivery'
import { DraftDiscounts } from './draft-discounts'
import { type DraftForm, EMPTY_FORM, toDraft, toForm } from './draft-form'
import { DraftLines } from './draft-lines'
import { DraftSummary } from './draft-summary'
import { useDraftActions } from './use-draft-actions'

interface DraftEditorProps {
  readonly base: string
  /** Null for a new one. */
  readonly opened: OpenDraft | null
  readonly countries: readonly SelectOption[]
}

/** The goods, the price, the customer: everything of an order, priced by the server as it is put together. */
export function DraftEditor({ base, opened, countries }: DraftEditorProps) {
  const t = useTranslations('drafts')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const [form, setForm] = useState<DraftForm>(() => (opened ? toForm(opened.draft) : EMPTY_FORM))
  const [isDirty, setDirty] = useState(false)
  const change = (part: Partial<DraftForm>) => {
    setForm((current) => ({ ...current, ...part }))
    setDirty(true)
  }
  const draft = toDraft(useDeferredValue(form))
  const asked = { draft, ...(opened ? { id: opened.id } : {}) }
  const price = useQuery(trpc.admin.drafts.price.queryOptions(asked, { placeholderData: keepPreviousData }))
  const priced = price.data ?? opened?.priced ?? null
  const { saveNow, sendNow, removeNow, isPending, problem } = useDraftActions(base, opened)
  /** What is being kept need not be asked about on leaving. */
  const leaving = async (work: Promise<boolean>) => {
    setDirty(false)
    if (!(await work)) setDirty(true)
  }
  const parts = { form, priced, onChange: change }
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('orders'), href: base }]}
        title={opened ? t(opened.isOrder ? 'editTitle' : 'draftTitle', { name: opened.name }) : t('newTitle')}
        {...(opened?.exchange ? { description: t('exchangeFor', { name: opened.exchange.name }) } : {})}
        actions={
          opened && !opened.isOrder ? (
            <ConfirmDialog
              trigger={<Button variant="dangerGhost">{t('delete')}</Button>}
              title={t('deleteTitle', { name: opened.name })}
              description={t('deleteText')}
              confirmLabel={t('delete')}
              onConfirm={removeNow}
            />
          ) : null
        }
      />
      {problem || price.error ? (
        <Alert tone="danger" urgent className="mb-4">
          {problem ?? (price.error ? errorMessage(price.error) : null)}
        </Alert>
      ) : null}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] xl:gap-5">
        <div className="grid min-w-0 gap-4 xl:gap-5">
          <DraftLines {...parts} />
          <DraftDiscounts {...parts} />
          <DraftDelivery {...parts} countries={countries} />
        </div>
        <div className="grid gap-4 lg:sticky lg:top-(--sticky-top) xl:gap-5">
          <DraftSummary
            priced={priced}
            isStale={price.isPlaceholderData}
            isPending={isPending}
            {...(opened?.isOrder
              ? {}
              : { onSend: (totalMinor: number, days: number) => void leaving(sendNow(form, totalMinor, days)) })}
          />
          <DraftCustomer {...parts} />
          <Card>
            <CardHeader title={t('note')} />
            <CardSection>
              <Field label={t('note')} labelHidden hint={t('noteHint')}>
                <Textarea
                  rows={2}
                  value={form.note}
                  maxLength={1000}
                  onChange={(event) => change({ note: event.target.value })}
                />
              </Field>
            </CardSection>
          </Card>
        </div>
      </div>
      <SaveBar
        dirty={isDirty}
        saving={isPending}
        saveLabel={t(opened?.isOrder ? 'saveOrder' : 'save')}
        onSave={() => void leaving(saveNow(form))}
        onDiscard={() => {
          setForm(opened ? toForm(opened.draft) : EMPTY_FORM)
          setDirty(false)
        }}
      />
    </>
  )
}
