'use client'

import { FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Activity } from '@/features/activities/activities-schema'
import { useErrorMessage } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { ProgressBar } from '@/ui/progress-bar'
import { Skeleton } from '@/ui/skeleton'
import { CheckResult } from './check-result'
import { ImportResult } from './import-result'
import { isUnderWay, shareDone, summaryOf, useActivity } from './use-activity'

interface ImportActivityProps {
  readonly store: string
  readonly id: string
  /** Null: back to choosing a file. */
  readonly onOpen: (id: string | null) => void
}

/** One import from its first second to its result. */
export function ImportActivity({ store, id, onOpen }: ImportActivityProps) {
  const t = useTranslations('imports')
  const errorMessage = useErrorMessage()
  const { data: activity, error } = useActivity(id)
  const again = (
    <Button size="sm" icon={<FileUp />} onClick={() => onOpen(null)}>
      {t('anotherFile')}
    </Button>
  )
  if (error) {
    return (
      <Alert tone="danger" actions={again}>
        {errorMessage(error)}
      </Alert>
    )
  }
  if (!activity) return <Skeleton className="h-72" />
  if (isUnderWay(activity)) return <UnderWay activity={activity} />
  const summary = summaryOf(activity)
  if (activity.state === 'failed' || !summary) {
    return (
      <Alert tone="danger" title={t('failed')} actions={again}>
        {t(activity.failure === 'file_missing' ? 'failedFileMissing' : 'failedText')}
      </Alert>
    )
  }
  if (summary.dryRun)
    return <CheckResult store={store} activity={activity} summary={summary} onOpen={onOpen} again={again} />
  return <ImportResult store={store} activity={activity} summary={summary} again={again} />
}

function UnderWay({ activity }: { activity: Activity }) {
  const t = useTranslations('imports.progress')
  const share = shareDone(activity)
  return (
    <Card>
      <CardHeader title={t(activity.state === 'queued' ? 'queued' : 'running')} description={t('leave')} />
      <CardSection className="grid gap-3 pb-8">
        <ProgressBar value={share} label={t('running')} />
        <p className="numeric text-sm text-ink-muted" role="status">
          {activity.total ? t('count', { done: activity.done, total: activity.total }) : t('reading')}
        </p>
      </CardSection>
    </Card>
  )
}
