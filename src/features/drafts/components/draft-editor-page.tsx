'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { callFailure, useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { EmptyState } from '@/ui/empty-state'
import { LinkButton } from '@/ui/link-button'
import type { SelectOption } from '@/ui/select'
import { Skeleton } from '@/ui/skeleton'
import { DraftEditor } from './draft-editor'

interface DraftEditorPageProps {
  readonly store: string
  /** Null for a new one. */
  readonly id: string | null
  /** By name in the reader's language. */
  readonly countries: readonly SelectOption[]
}

/** Puts an order together by hand, or changes one before it is paid. Needs AdminTrpcProvider and the messages `drafts`. */
export function DraftEditorPage({ store, id, countries }: DraftEditorPageProps) {
  const base = `/admin/${store}/orders`
  return id === null ? (
    <DraftEditor base={base} opened={null} countries={countries} />
  ) : (
    <OpenDraft base={base} id={id} countries={countries} />
  )
}

function OpenDraft({ base, id, countries }: { base: string; id: string; countries: readonly SelectOption[] }) {
  const t = useTranslations('drafts')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const opened = useQuery(trpc.admin.drafts.get.queryOptions({ id }))
  if (opened.data)
    return <DraftEditor key={opened.data.version} base={base} opened={opened.data} countries={countries} />
  if (!opened.error) return <Skeleton className="h-96 rounded-card" />
  const code = callFailure(opened.error)?.domain?.code
  if (code !== 'wrong_state' && code !== 'not_found') return <Alert tone="danger">{errorMessage(opened.error)}</Alert>
  return (
    <EmptyState
      illustration="ruin"
      title={t('notEditable')}
      description={t('notEditableText')}
      actions={<LinkButton href={`${base}/${id}`}>{t('toOrder')}</LinkButton>}
    />
  )
}
