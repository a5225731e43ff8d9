'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Download, FileDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { buttonStyles } from '@/ui/button-styles'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { ProgressBar } from '@/ui/progress-bar'
import { RelativeTime } from '@/ui/relative-time'
import { activityFileUrl } from './upload-csv'
import { EXPORT_KIND, isUnderWay, shareDone, useActivities } from './use-activity'

/** Makes a file of all products, and hands out the newest one. */
export function ExportCard({ store }: { store: string }) {
  const t = useTranslations('imports.export')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const { data: activities } = useActivities()
  const exports = activities?.filter(({ kind }) => kind === EXPORT_KIND)
  const running = exports?.find(isUnderWay)
  const ready = exports?.find(({ hasResultFile }) => hasResultFile)
  const start = useMutation(
    trpc.admin.imports.startExport.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.admin.activities.list.queryKey() }),
    }),
  )
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardSection className="grid gap-4">
        {start.error ? (
          <Alert tone="danger" urgent>
            {errorMessage(start.error)}
          </Alert>
        ) : null}
        {exports?.[0]?.state === 'failed' ? <Alert tone="danger">{t('failed')}</Alert> : null}
        {running ? (
          <div className="grid gap-2" role="status">
            <ProgressBar value={shareDone(running)} label={t('running')} />
            <p className="numeric text-mini text-ink-muted">
              {running.total ? t('count', { done: running.done, total: running.total }) : t('running')}
            </p>
          </div>
        ) : (
          <Button block icon={<FileDown />} loading={start.isPending} onClick={() => start.mutate({})}>
            {t('start')}
          </Button>
        )}
        {ready && !running ? (
          <div className="grid gap-1.5">
            <a
              href={activityFileUrl(store, ready.id, 'result')}
              download
              className={buttonStyles({ variant: 'soft', block: true })}
            >
              <Download aria-hidden className="size-4" />
              {t('download')}
            </a>
            <p className="text-center text-mini text-ink-muted">
              {t.rich('made', { when: () => <RelativeTime at={ready.finishedAt ?? ready.createdAt} /> })}
            </p>
          </div>
        ) : null}
      </CardSection>
    </Card>
  )
}
