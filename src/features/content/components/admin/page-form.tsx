'use client'

import { useMutation } from '@tanstack/react-query'
import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { PageEditor, PageTexts, SavePageInput } from '../../content-schema'
import { isLocale, localeNames } from '@/i18n/locales'
import { toHandle } from '@/lib/handle'
import type { Locale } from '@/lib/locales'
import { callFailure, useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { LinkButton } from '@/ui/link-button'
import { SaveBar } from '@/ui/save-bar'
import { Switch } from '@/ui/switch'
import { Tabs } from '@/ui/tabs'
import { Textarea } from '@/ui/textarea'
import { toast } from '@/ui/toast'

interface PageFormProps {
  /** Null: a new page. */
  readonly page: PageEditor | null
  /** The store's languages, the default first. */
  readonly locales: readonly string[]
  readonly base: string
  readonly storeUrl: string
}

const NO_TEXTS: PageTexts = { title: '', bodyHtml: '', seoTitle: null, seoDescription: null }

/** A text page in all languages of the store. */
export function PageForm({ page, locales, base, storeUrl }: PageFormProps) {
  const t = useTranslations('admin.content.pages')
  const [main, ...others] = locales.filter(isLocale)
  const form = usePageForm(page, base)
  const { draft, change } = form
  const texts = (locale: Locale) => (
    <TextsFields
      texts={locale === main ? draft.texts : (draft.translations[locale] ?? NO_TEXTS)}
      onChange={(next) =>
        locale === main
          ? change({ texts: next, ...(page || form.hasOwnHandle ? {} : { handle: toHandle(next.title, 'page') }) })
          : change({ translations: { ...draft.translations, [locale]: next } })
      }
    />
  )
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <Card>
        <CardSection>
          {main && others.length > 0 ? (
            <Tabs
              label={t('language')}
              tabs={[main, ...others].map((locale) => ({
                value: locale,
                label: localeNames[locale],
                content: texts(locale),
              }))}
            />
          ) : (
            texts(main ?? 'en')
          )}
        </CardSection>
      </Card>
      <div className="grid content-start gap-5">
        <Card>
          <CardSection className="grid gap-5">
            <Switch
              label={t('publish')}
              checked={draft.published}
              onCheckedChange={(published) => change({ published })}
            />
            <Field label={t('handle')} hint={t('handleHint')} error={form.handleProblem}>
              <Input
                prefix="/pages/"
                value={draft.handle}
                onChange={(event) => form.setHandle(event.target.value.toLowerCase())}
                onBlur={() => change({ handle: toHandle(draft.handle, 'page') })}
              />
            </Field>
            {page?.published ? (
              <LinkButton
                href={`${storeUrl}pages/${page.handle}`}
                target="_blank"
                size="sm"
                iconEnd={<ExternalLink />}
                className="justify-self-start"
              >
                {t('view')}
              </LinkButton>
            ) : null}
          </CardSection>
        </Card>
        {page ? (
          <ConfirmDialog
            trigger={
              <Button variant="dangerGhost" className="justify-self-start">
                {t('delete')}
              </Button>
            }
            title={t('deleteTitle', { title: page.texts.title })}
            description={t('deleteText')}
            confirmLabel={t('delete')}
            onConfirm={() => form.remove(page)}
          />
        ) : null}
      </div>
      <SaveBar {...form.bar} />
    </div>
  )
}

function TextsFields({ texts, onChange }: { texts: PageTexts; onChange: (texts: PageTexts) => void }) {
  const t = useTranslations('admin.content.pages')
  const change = (part: Partial<PageTexts>) => onChange({ ...texts, ...part })
  return (
    <div className="grid gap-5 pt-4">
      <Field label={t('pageTitle')} required>
        <Input value={texts.title} maxLength={200} onChange={(event) => change({ title: event.target.value })} />
      </Field>
      <Field label={t('body')} hint={t('bodyHint')}>
        <Textarea
          rows={14}
          className="font-mono text-mini"
          value={texts.bodyHtml}
          onChange={(event) => change({ bodyHtml: event.target.value })}
        />
      </Field>
      <CardHeader level={3} title={t('seo')} className="px-0 pt-2" />
      <Field label={t('seoTitle')} optional>
        <Input
          value={texts.seoTitle ?? ''}
          maxLength={200}
          onChange={(event) => change({ seoTitle: event.target.value || null })}
        />
      </Field>
      <Field label={t('seoDescription')} optional>
        <Textarea
          rows={2}
          maxLength={400}
          value={texts.seoDescription ?? ''}
          onChange={(event) => change({ seoDescription: event.target.value || null })}
        />
      </Field>
    </div>
  )
}

function usePageForm(page: PageEditor | null, base: string) {
  const t = useTranslations('admin')
  const domain = useTranslations('errors.domain')
  const trpc = useTRPC()
  const router = useRouter()
  const message = useErrorMessage()
  const [saved, setSaved] = useState(() => draftOf(page))
  const [draft, setDraft] = useState(saved)
  const [hasOwnHandle, setOwnHandle] = useState(page !== null)
  const save = useMutation(
    trpc.admin.content.savePage.mutationOptions({
      onSuccess: (next) => {
        toast.success(t('settings.saved'))
        setSaved(draftOf(next))
        setDraft(draftOf(next))
        if (page) router.refresh()
        else router.replace(`${base}/${next.id}`)
      },
      onError: (error) => {
        toast.error(message(error))
      },
    }),
  )
  const remove = useMutation(
    trpc.admin.content.deletePage.mutationOptions({ onError: (error) => void toast.error(message(error)) }),
  )
  const isTaken = callFailure(save.error)?.domain?.field === 'handle'
  return {
    draft,
    hasOwnHandle,
    handleProblem: isTaken ? domain('already_taken') : undefined,
    change: (part: Partial<SavePageInput>) => setDraft((current) => ({ ...current, ...part })),
    setHandle: (handle: string) => {
      setOwnHandle(true)
      setDraft((current) => ({ ...current, handle }))
    },
    remove: async ({ id, texts }: PageEditor) => {
      await remove.mutateAsync({ id })
      toast.success(t('content.pages.deleted', { title: texts.title }))
      router.push(base)
      router.refresh()
    },
    bar: {
      dirty: JSON.stringify(draft) !== JSON.stringify(saved),
      saving: save.isPending,
      onSave: () => save.mutate({ ...draft, translations: complete(draft.translations) }),
      onDiscard: () => setDraft(saved),
    },
  }
}

function draftOf(page: PageEditor | null): SavePageInput {
  if (!page) return { handle: '', published: true, texts: NO_TEXTS, translations: {} }
  const { id, handle, published, texts, translations } = page
  return { id, handle, published, texts, translations }
}

/** A translation without a title is none. */
function complete(translations: SavePageInput['translations']): SavePageInput['translations'] {
  return Object.fromEntries(Object.entries(translations).filter(([, texts]) => texts.title.trim() !== ''))
}
