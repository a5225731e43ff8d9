'use client'

import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { useErrorMessage } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { PageHeader } from '@/ui/page-header'
import { SaveBar } from '@/ui/save-bar'
import { Sheet } from '@/ui/sheet'
import { Tabs } from '@/ui/tabs'
import { problemsOf } from '../../engine/problems-of'
import type { BuilderChoices, EditorPromotion, Reference } from '../../promotion-admin-schema'
import { ActionsCard } from './actions-card'
import { SimulationPanel } from '../simulation/simulation-panel'
import { BasicsCard } from './basics-card'
import { type Builder, BuilderContext, problemsAtPath } from './builder-context'
import { CodesPanel } from './codes-panel'
import { ConditionsCard } from './conditions-card'
import { LimitsCard } from './limits-card'
import { PreviewPane } from './preview-pane'
import { ProblemsAlert } from './problems-alert'
import { PromotionBadge } from './promotion-badge'
import { type PromotionDraft, rulesOf } from './promotion-draft'
import { PromotionStateActions } from './promotion-state-actions'
import { ScheduleCard } from './schedule-card'
import { SentenceCard } from './sentence-card'
import { StackingCard } from './stacking-card'
import { usePreview } from './use-preview'
import { usePromotionEditor } from './use-promotion-editor'

interface PromotionEditorFormProps {
  readonly store: string
  readonly choices: BuilderChoices
  /** Null: a new one. */
  readonly promotion: EditorPromotion | null
  readonly draft: PromotionDraft
  readonly code: string
  readonly onReload?: () => void
}

/** The builder: every part of a promotion on the left, what it does to a cart on the right. */
export function PromotionEditorForm({ store, choices, promotion, onReload, ...beginning }: PromotionEditorFormProps) {
  const t = useTranslations('promotionsAdmin')
  const simulation = useTranslations('promotionSimulation')
  const errorMessage = useErrorMessage()
  const router = useRouter()
  const [tab, setTab] = useState('offer')
  const [isPreviewOpen, setPreviewOpen] = useState(false)
  const [references, setReferences] = useState<ReadonlyMap<string, Reference>>(
    () => new Map(promotion?.references.map((reference) => [reference.id, reference])),
  )
  const editor = usePromotionEditor({ store, saved: promotion, ...beginning })
  const { draft, change, saved } = editor
  const found = useMemo(() => problemsOf(draft.name, rulesOf(draft)), [draft])
  // What is merely missing is not held against a merchant who is still writing.
  const shown = [...(editor.isTried ? found : found.filter(isContradiction)), ...editor.refused]
  const builder: Builder = {
    choices,
    referenceOf: (id) => references.get(id),
    learn: (more) => setReferences((known) => new Map([...known, ...more.map((each) => [each.id, each] as const)])),
    problemsAt: (path, options) => problemsAtPath(shown, path, options),
  }
  const preview = usePreview({ draft, id: saved?.id ?? null, choices })
  const hasCodesTab = saved !== null && draft.trigger === 'codes'
  const title = saved ? draft.name || t('editor.unnamed') : t('editor.new')
  return (
    <BuilderContext value={builder}>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t('list.title'), href: `/admin/${store}/promotions` }]}
        badges={saved ? <PromotionBadge state={saved.shownState} /> : null}
        actions={
          <>
            <Button className="xl:hidden" icon={<Eye />} onClick={() => setPreviewOpen(true)}>
              {t('preview.title')}
            </Button>
            <PromotionStateActions store={store} promotion={promotion} editor={editor} />
          </>
        }
      />
      {editor.failure ? (
        <Alert
          tone="danger"
          urgent
          className="mb-6"
          actions={
            onReload ? (
              <Button size="sm" onClick={onReload}>
                {t('editor.reload')}
              </Button>
            ) : null
          }
        >
          {errorMessage(editor.failure)}
        </Alert>
      ) : null}
      <ProblemsAlert problems={shown} isTried={editor.isTried} />
      <Tabs
        label={t('editor.tabs')}
        className="mb-5"
        value={tab}
        onValueChange={setTab}
        tabs={[
          { value: 'offer', label: t('editor.offer') },
          ...(hasCodesTab ? [{ value: 'codes', label: t('codes.title'), count: promotion?.codeCount ?? 0 }] : []),
          { value: 'simulation', label: simulation('title') },
        ]}
      />
      {tab === 'simulation' ? (
        <SimulationPanel
          store={store}
          promotion={{ id: saved?.id ?? null, name: draft.name, rules: rulesOf(draft) }}
          timeZone={choices.timeZone}
        />
      ) : hasCodesTab && saved && tab === 'codes' ? (
        <CodesPanel store={store} promotionId={saved.id} />
      ) : (
        <div className="grid items-start gap-6 pb-20 xl:grid-cols-[minmax(0,1fr)_25rem]">
          <div className="grid min-w-0 gap-6">
            <SentenceCard draft={draft} />
            <BasicsCard
              draft={draft}
              onChange={change}
              code={saved ? null : { value: editor.code, onChange: editor.changeCode }}
            />
            <ActionsCard draft={draft} onChange={change} />
            <ConditionsCard draft={draft} onChange={change} />
            <ScheduleCard draft={draft} onChange={change} />
            <LimitsCard draft={draft} onChange={change} />
            <StackingCard draft={draft} onChange={change} />
          </div>
          <aside
            aria-label={t('preview.title')}
            className="scrollbar-quiet sticky top-[calc(var(--sticky-top,0px)+1rem)] max-h-[calc(100dvh-var(--sticky-top,0px)-7rem)] overflow-y-auto max-xl:hidden"
          >
            <PreviewPane preview={preview} trigger={draft.trigger} />
          </aside>
        </div>
      )}
      <Sheet open={isPreviewOpen} onOpenChange={setPreviewOpen} title={t('preview.title')} side="right">
        {isPreviewOpen ? <PreviewPane preview={preview} trigger={draft.trigger} /> : null}
      </Sheet>
      <SaveBar
        dirty={editor.isDirty}
        saving={editor.isBusy}
        onSave={() => void editor.save()}
        onDiscard={() => (saved ? editor.discard() : router.push(`/admin/${store}/promotions`))}
        {...(saved ? {} : { message: t('editor.unsavedNew') })}
      />
    </BuilderContext>
  )
}

/** Shapes that are not filled in yet, as against rules that cannot work. */
const INCOMPLETE = new Set([
  'name_missing',
  'value_missing',
  'amount_missing',
  'action_missing',
  'gift_missing',
  'empty_list',
  'no_weekday',
])

function isContradiction({ code }: { readonly code: string }): boolean {
  return !INCOMPLETE.has(code)
}
