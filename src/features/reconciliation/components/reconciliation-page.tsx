'use client'

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Findings, FindingState, ReconciliationStatus } from '../reconciliation-schema'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { PageHeader } from '@/ui/page-header'
import { Pagination } from '@/ui/pagination'
import { ProgressBar } from '@/ui/progress-bar'
import { RelativeTime } from '@/ui/relative-time'
import { toast } from '@/ui/toast'
import { FindingRow } from './finding-row'
import { FindingStates } from './finding-states'
import { useProviderName } from './use-provider-name'

const POLL_MS = 800
const QUIET_POLL_MS = 30_000

interface ReconciliationPageProps {
  readonly store: string
  readonly initial: Findings
  readonly mayWrite: boolean
}

/** Where the store's books and those of its providers differ, with what can be done about each. */
export function ReconciliationPage({ store, initial, mayWrite }: ReconciliationPageProps) {
  const t = useTranslations('reconciliation')
  const trpc = useTRPC()
  const [state, setState] = useState<FindingState>('open')
  const [page, setPage] = useState(1)
  const isFirst = state === 'open' && page === 1
  const list = useQuery(
    trpc.admin.reconciliation.findings.queryOptions(
      { state, page },
      {
        ...(isFirst ? { initialData: initial } : {}),
        placeholderData: keepPreviousData,
        refetchInterval: (query) => (query.state.data?.status.running ? POLL_MS : QUIET_POLL_MS),
      },
    ),
  )
  const { findings, counts, status, pageCount } = list.data ?? initial
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={mayWrite ? <RunButton isRunning={status.running !== null} /> : null}
      />
      <div className="grid gap-4">
        <RunStatus status={status} />
        <FindingStates
          state={state}
          counts={counts}
          onStateChange={(next) => {
            setState(next)
            setPage(1)
          }}
        />
        <Card>
          {findings.length === 0 ? (
            <NoFindings state={state} status={status} />
          ) : (
            <ul className="divide-y" aria-busy={list.isPlaceholderData}>
              {findings.map((finding) => (
                <FindingRow key={finding.id} finding={finding} store={store} mayWrite={mayWrite} />
              ))}
            </ul>
          )}
        </Card>
        {pageCount > 1 ? (
          <Pagination
            summary={t('page', { page, pageCount })}
            pending={list.isPlaceholderData}
            {...(page > 1 ? { onPrevious: () => setPage(page - 1) } : {})}
            {...(page < pageCount ? { onNext: () => setPage(page + 1) } : {})}
          />
        ) : null}
      </div>
    </>
  )
}

function RunButton({ isRunning }: { isRunning: boolean }) {
  const t = useTranslations('reconciliation')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const message = useErrorMessage()
  const run = useMutation(
    trpc.admin.reconciliation.run.mutationOptions({
      onError: (error) => toast.error(message(error)),
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.admin.reconciliation.findings.queryKey() }),
    }),
  )
  const isBusy = isRunning || run.isPending
  return (
    <Button icon={<RefreshCw />} loading={isBusy} onClick={() => run.mutate({})}>
      {t(isBusy ? 'running' : 'run')}
    </Button>
  )
}

/** When it was last compared, what came of it, and who could not be asked. */
function RunStatus({ status }: { status: ReconciliationStatus }) {
  const t = useTranslations('reconciliation')
  const nameOf = useProviderName()
  const { lastRun, running } = status
  const down = lastRun?.summary.providers.filter(({ answered }) => !answered) ?? []
  return (
    <div className="grid gap-3" aria-live="polite">
      {running ? (
        <ProgressBar label={t('runProgress')} value={running.total ? running.done / running.total : null} />
      ) : (
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-mini text-ink-muted">
          {lastRun ? t.rich('lastRun', { when: () => <RelativeTime key="when" at={lastRun.at} /> }) : t('neverRun')}
          {lastRun ? <span>· {t('compared', { count: lastRun.summary.compared })}</span> : null}
          {lastRun && lastRun.summary.repaired > 0 ? (
            <span>· {t('repaired', { count: lastRun.summary.repaired })}</span>
          ) : null}
        </p>
      )}
      {down.map(({ provider }) => (
        <Alert key={provider} tone="warn">
          {t('down', { provider: nameOf(provider) })}
        </Alert>
      ))}
    </div>
  )
}

function NoFindings({ state, status }: { state: FindingState; status: ReconciliationStatus }) {
  const t = useTranslations('reconciliation')
  const { lastRun } = status
  if (state !== 'open') return <EmptyState illustration="scroll" title={t('none')} description={t(`noteOf.${state}`)} />
  if (lastRun?.summary.providers.some(({ answered }) => !answered)) {
    return <EmptyState illustration="lens" title={t('partly')} description={t('partlyText')} />
  }
  return (
    <EmptyState
      illustration="column"
      title={t('allClear')}
      description={t(lastRun ? 'allClearText' : 'allClearNever')}
    />
  )
}
