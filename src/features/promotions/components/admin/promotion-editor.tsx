'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { currencyExponent } from '@/lib/currencies'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { PageHeader } from '@/ui/page-header'
import { Skeleton } from '@/ui/skeleton'
import { findTemplate } from '../../engine/templates'
import type { BuilderChoices, EditorPromotion } from '../../promotion-admin-schema'
import { promotionSchema } from '../../promotions-schema'
import { type PromotionDraft, promotionDraftOf } from './promotion-draft'
import { PromotionEditorForm } from './promotion-editor-form'
import { emptyGroup } from './tree-draft'
import { TemplateGrid } from './template-grid'
import { useText } from './use-text'

interface NewPromotionProps {
  readonly store: string
  /** A template's id, or `empty`; null: to be chosen. */
  readonly templateId: string | null
}

/** A new promotion: from a template, or from nothing. */
export function NewPromotion({ store, templateId }: NewPromotionProps) {
  const t = useTranslations('promotionsAdmin')
  const trpc = useTRPC()
  const message = useErrorMessage()
  const text = useText()
  const choices = useQuery(trpc.admin.promotions.choices.queryOptions({}))
  if (choices.error) return <Alert tone="danger">{message(choices.error)}</Alert>
  if (templateId === null) {
    return (
      <>
        <PageHeader
          title={t('editor.new')}
          description={t('templates.description')}
          breadcrumbs={[{ label: t('list.title'), href: `/admin/${store}/promotions` }]}
        />
        <TemplateGrid store={store} />
      </>
    )
  }
  if (!choices.data) return <EditorSkeleton />
  const template = findTemplate(templateId)
  const name = template ? text(`templates.${template.id}.title`) : ''
  return (
    <PromotionEditorForm
      key={templateId}
      store={store}
      choices={choices.data}
      promotion={null}
      draft={draftOfTemplate(templateId, name, choices.data)}
      code={template?.code ?? ''}
    />
  )
}

function draftOfTemplate(templateId: string, name: string, choices: BuilderChoices): PromotionDraft {
  const template = findTemplate(templateId)
  const rules = template?.rules({
    currencies: choices.currencies,
    unitsOf: (currency) => 10 ** currencyExponent(currency),
    now: new Date(choices.now),
  })
  const identity = { id: 'new', name: name || '–', createdAt: choices.now }
  if (rules) return promotionDraftOf(name, promotionSchema.parse({ ...rules, ...identity }))
  const blank = promotionSchema.parse({ ...identity, actions: [{ kind: 'free_shipping' }] })
  return { ...promotionDraftOf('', blank), actions: [], conditions: emptyGroup() }
}

/** The editor of a saved promotion. */
export function PromotionEditor({ store, id }: { readonly store: string; readonly id: string }) {
  const trpc = useTRPC()
  const message = useErrorMessage()
  const [round, setRound] = useState(0)
  const choices = useQuery(trpc.admin.promotions.choices.queryOptions({}))
  const promotion = useQuery(trpc.admin.promotions.get.queryOptions({ id }, { staleTime: 0 }))
  const error = choices.error ?? promotion.error
  if (error) return <Alert tone="danger">{message(error)}</Alert>
  if (!choices.data || !promotion.data) return <EditorSkeleton />
  return (
    <PromotionEditorForm
      // What is saved here stays as it is being edited; only "load anew" begins again.
      key={round}
      store={store}
      choices={choices.data}
      promotion={promotion.data}
      draft={draftOf(promotion.data)}
      code=""
      onReload={() => void promotion.refetch().then(() => setRound(round + 1))}
    />
  )
}

function draftOf({ name, rules }: EditorPromotion): PromotionDraft {
  return promotionDraftOf(name, rules)
}

function EditorSkeleton() {
  const t = useTranslations('promotionsAdmin.editor')
  return (
    <div role="status" aria-label={t('loading')} className="grid gap-4">
      <Skeleton className="h-8 w-64" />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="grid gap-4">
          <Skeleton className="h-52 w-full" />
          <Skeleton className="h-72 w-full" />
        </div>
        <Skeleton className="h-96 w-full max-xl:hidden" />
      </div>
    </div>
  )
}
