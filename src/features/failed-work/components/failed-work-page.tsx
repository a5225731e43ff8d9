'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { PageHeader } from '@/ui/page-header'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import { FailedWorkList } from './failed-work-list'

/** Settings → Failed work. Needs AdminTrpcProvider and the messages `failedWork`. */
export function FailedWorkPage({ slug, mayWrite }: { slug: string; mayWrite: boolean }) {
  const t = useTranslations('failedWork')
  const settings = useTranslations('admin.settings')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const { list, replay, discard } = trpc.admin.failedWork
  const work = useQuery(list.queryOptions({}, { refetchInterval: 15_000 }))
  const answers = {
    onError: (error: unknown) => void toast.error(errorMessage(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: list.queryKey() }),
  }
  const replaying = useMutation(
    replay.mutationOptions({ ...answers, onSuccess: ({ count }) => void toast.success(t('replayed', { count })) }),
  )
  const discarding = useMutation(
    discard.mutationOptions({ ...answers, onSuccess: ({ count }) => void toast.success(t('discarded', { count })) }),
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        breadcrumbs={[{ label: settings('title'), href: `/admin/${slug}/settings` }]}
      />
      {work.error ? <Alert tone="danger">{errorMessage(work.error)}</Alert> : null}
      {work.isPending ? <Skeleton className="h-40" /> : null}
      {work.data ? (
        <FailedWorkList
          work={work.data}
          namesStore={false}
          mayWrite={mayWrite}
          replaying={replaying.isPending ? (replaying.variables.ids?.[0] ?? 'all') : null}
          replay={(ids) => replaying.mutate({ ids })}
          discard={async (ids) => void (await discarding.mutateAsync({ ids }))}
        />
      ) : null}
    </>
  )
}
