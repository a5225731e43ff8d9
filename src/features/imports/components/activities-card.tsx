'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Activity } from '@/features/activities/activities-schema'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { cn } from '@/ui/cn'
import { RelativeTime } from '@/ui/relative-time'
import { StatusBadge } from '@/ui/status-badge'
import { activityFileUrl } from './upload-csv'
import { EXPORT_KIND, isUnderWay, summaryOf, useActivities } from './use-activity'

interface ActivitiesCardProps {
  readonly store: string
  readonly chosenId: string | null
  readonly onOpen: (id: string) => void
}

/** Earlier imports and exports: each opens again, or hands out its file. */
export function ActivitiesCard({ store, chosenId, onOpen }: ActivitiesCardProps) {
  const t = useTranslations('imports.activities')
  const { data } = useActivities()
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardSection className={data?.length ? 'px-2 pb-2' : ''}>
        {data?.length === 0 ? <p className="text-mini text-ink-muted">{t('none')}</p> : null}
        <ul>
          {data?.map((activity) => (
            <li key={activity.id}>
              {activity.kind === EXPORT_KIND ? (
                <ExportEntry store={store} activity={activity} />
              ) : (
                <button
                  type="button"
                  aria-current={activity.id === chosenId ? 'true' : undefined}
                  className={cn(ENTRY, 'hover:bg-hover', activity.id === chosenId && 'bg-accent-soft')}
                  onClick={() => onOpen(activity.id)}
                >
                  <Entry activity={activity} />
                </button>
              )}
            </li>
          ))}
        </ul>
      </CardSection>
    </Card>
  )
}

const ENTRY = 'flex w-full items-center justify-between gap-3 rounded-control px-3 py-2 text-left'

function ExportEntry({ store, activity }: { store: string; activity: Activity }) {
  const t = useTranslations('imports.activities')
  if (!activity.hasResultFile) {
    return (
      <div className={ENTRY}>
        <Entry activity={activity} />
      </div>
    )
  }
  return (
    <a href={activityFileUrl(store, activity.id, 'result')} download className={cn(ENTRY, 'hover:bg-hover')}>
      <Entry activity={activity} />
      <Download aria-label={t('download')} className="size-4 shrink-0 text-ink-muted" />
    </a>
  )
}

function Entry({ activity }: { activity: Activity }) {
  const t = useTranslations('imports.activities')
  const summary = summaryOf(activity)
  const kind = activity.kind === EXPORT_KIND ? 'export' : summary?.dryRun ? 'check' : 'import'
  return (
    <>
      <span className="grid min-w-0 gap-0.5">
        <span className="text-sm font-medium">{t(`kinds.${kind}`)}</span>
        <span className="text-mini wrap-anywhere text-ink-muted">
          <RelativeTime at={activity.createdAt} /> · {activity.startedByName}
        </span>
        {summary && kind === 'import' ? (
          <span className="text-mini text-ink-muted">
            {t('written', { count: summary.products.created + summary.products.changed })}
          </span>
        ) : null}
      </span>
      {isUnderWay(activity) ? (
        <StatusBadge tone="info" progress="running">
          {t('running')}
        </StatusBadge>
      ) : activity.state === 'failed' ? (
        <StatusBadge tone="danger" progress="none">
          {t('failed')}
        </StatusBadge>
      ) : summary && summary.errors > 0 ? (
        <StatusBadge tone="warn" progress="partial">
          {t('errors', { count: summary.errors })}
        </StatusBadge>
      ) : null}
    </>
  )
}
