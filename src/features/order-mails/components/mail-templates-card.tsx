'use client'

import { useQuery } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { LOCALES } from '@/lib/locales'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { Select } from '@/ui/select'
import { Skeleton } from '@/ui/skeleton'
import { ORDER_MAIL_KINDS, type OrderMailKind } from '../order-mails-schema'
import { MailPreviewPane } from './mail-preview'

type Language = (typeof LOCALES)[number]

/** Every mail about orders, as it looks in this store. Needs the messages `orderMailsAdmin`. */
export function MailTemplatesCard({ locales }: { readonly locales: readonly string[] }) {
  const t = useTranslations('orderMailsAdmin')
  const [kind, setKind] = useState<OrderMailKind | null>(null)
  const choices = LOCALES.filter((locale) => locales.includes(locale))
  return (
    <Card>
      <CardHeader title={t('templates.title')} description={t('templates.text')} />
      <CardSection className="py-2">
        <ul className="-mx-2 grid sm:grid-cols-2">
          {ORDER_MAIL_KINDS.map((one) => (
            <li key={one}>
              <button
                type="button"
                onClick={() => setKind(one)}
                className="group flex w-full items-center justify-between gap-3 rounded-control px-2 py-2 text-left hover:bg-hover"
              >
                <span className="grid gap-0.5">
                  <span className="text-sm font-medium text-ink">{t(`kinds.${one}`)}</span>
                  <span className="text-mini text-ink-muted">{t(`when.${one}`)}</span>
                </span>
                <Eye aria-hidden className="size-4 shrink-0 text-ink-faint group-hover:text-ink-muted" />
              </button>
            </li>
          ))}
        </ul>
      </CardSection>
      {kind ? <TemplateDialog kind={kind} locales={choices} onClose={() => setKind(null)} /> : null}
    </Card>
  )
}

interface TemplateDialogProps {
  readonly kind: OrderMailKind
  readonly locales: readonly Language[]
  readonly onClose: () => void
}

function TemplateDialog({ kind, locales, onClose }: TemplateDialogProps) {
  const t = useTranslations('orderMailsAdmin')
  const trpc = useTRPC()
  const message = useErrorMessage()
  const ownLocale = useLocale()
  const [locale, setLocale] = useState<Language>(locales.find((one) => one === ownLocale) ?? locales[0] ?? 'en')
  const preview = useQuery(
    trpc.admin.orderMails.template.queryOptions({ kind, locale }, { placeholderData: (before) => before }),
  )
  const names = new Intl.DisplayNames([ownLocale], { type: 'language' })
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      size="lg"
      title={t(`kinds.${kind}`)}
      description={t(`when.${kind}`)}
    >
      {locales.length > 1 ? (
        <Select
          aria-label={t('templates.language')}
          className="mb-4 w-44"
          size="sm"
          value={locale}
          onChange={(event) => setLocale(event.target.value as Language)}
          options={locales.map((value) => ({ value, label: names.of(value) ?? value }))}
        />
      ) : null}
      {preview.error ? <Alert tone="danger">{message(preview.error)}</Alert> : null}
      {preview.isPending ? <Skeleton className="h-[60dvh]" /> : null}
      {preview.data ? <MailPreviewPane mail={preview.data} /> : null}
    </Dialog>
  )
}
