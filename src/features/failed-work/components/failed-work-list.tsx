'use client'

import { RotateCcw, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { EmptyState } from '@/ui/empty-state'
import { IconButton } from '@/ui/icon-button'
import { RelativeTime } from '@/ui/relative-time'
import { TextLink } from '@/ui/text-link'
import type { FailedJob, FailedWork } from '../failed-work-schema'
import { useJobLabel } from './use-job-label'

export interface FailedWorkActions {
  /** Null: all of them. */
  readonly replay: (ids: string[] | null) => void
  readonly discard: (ids: string[] | null) => Promise<void>
  /** The id that is being put back; `all` for all of them. */
  readonly replaying: string | null
  readonly mayWrite: boolean
}

interface FailedWorkListProps extends FailedWorkActions {
  readonly work: FailedWork
  /** True: each job says whose it is. */
  readonly namesStore: boolean
}

/** What failed for good, with its cause and what can be done about it. */
export function FailedWorkList({ work, namesStore, ...actions }: FailedWorkListProps) {
  const t = useTranslations('failedWork')
  if (work.jobs.length === 0) {
    return (
      <Card>
        <EmptyState illustration="column" title={t('empty')} description={t('emptyText')} />
      </Card>
    )
  }
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-ink-muted">{t('count', { count: work.total })}</p>
        {actions.mayWrite ? (
          <div className="flex flex-wrap gap-2">
            <ConfirmDialog
              trigger={
                <Button size="sm" variant="dangerGhost">
                  {t('discardAll')}
                </Button>
              }
              title={t('discardAllTitle', { count: work.total })}
              description={t('discardText')}
              confirmLabel={t('discardCount', { count: work.total })}
              onConfirm={() => actions.discard(null)}
            />
            <Button
              size="sm"
              icon={<RotateCcw className="size-4" />}
              loading={actions.replaying === 'all'}
              onClick={() => actions.replay(null)}
            >
              {t('replayAll')}
            </Button>
          </div>
        ) : null}
      </div>
      <Card>
        <ul className="divide-y">
          {work.jobs.map((job) => (
            <FailedJobItem key={job.id} job={job} namesStore={namesStore} {...actions} />
          ))}
        </ul>
      </Card>
    </>
  )
}

function FailedJobItem({ job, namesStore, ...actions }: { job: FailedJob; namesStore: boolean } & FailedWorkActions) {
  const t = useTranslations('failedWork')
  const label = useJobLabel()
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-3 px-(--card-padding) py-4">
      <div className="grid min-w-0 flex-1 basis-72 gap-1.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium text-ink">
          {label(job.name)}
          {namesStore ? <Badge tone="outline">{job.store?.name ?? t('platform')}</Badge> : null}
        </p>
        <p className="rounded-control bg-sunken px-3 py-2 font-mono text-xs leading-relaxed wrap-anywhere text-danger-ink">
          {job.failure || t('unknownFailure')}
        </p>
        <p className="flex flex-wrap gap-x-1.5 text-mini text-ink-muted">
          <RelativeTime at={job.failedAt} />
          <span aria-hidden>·</span>
          {t('tries', { tries: job.tries })}
          {job.orderId && job.store ? (
            <>
              <span aria-hidden>·</span>
              <TextLink href={`/admin/${job.store.slug}/orders/${job.orderId}`}>{t('order')}</TextLink>
            </>
          ) : null}
        </p>
      </div>
      {actions.mayWrite ? (
        <div className="flex items-center gap-1">
          <Button
            size="sm"
            icon={<RotateCcw className="size-4" />}
            loading={actions.replaying === job.id}
            onClick={() => actions.replay([job.id])}
          >
            {t('replay')}
          </Button>
          <ConfirmDialog
            trigger={<IconButton label={t('discard')} size="sm" icon={<Trash2 />} />}
            title={t('discardTitle', { name: label(job.name) })}
            description={t('discardText')}
            confirmLabel={t('discard')}
            onConfirm={() => actions.discard([job.id])}
          />
        </div>
      ) : null}
    </li>
  )
}
