'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorMessage, type useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import { FailedWorkList } from './failed-work-list'

interface FailedWorkViewProps {
  /** A store's, or the platform's: both have the same. */
  readonly procedures: ReturnType<typeof useTRPC>['admin']['failedWork']
  readonly namesStore: boolean
  readonly mayWrite: boolean
}

/** What failed for good, and putting it back to work or forgetting it. */
export function FailedWorkView({ procedures, namesStore, mayWrite }: FailedWorkViewProps) {
  const t = useTranslations('failedWork')
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const { list, replay, discard } = procedures
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
  if (work.error) return <Alert tone="danger">{errorMessage(work.error)}</Alert>
  if (work.isPending) return <Skeleton className="h-40" />
  return (
    <FailedWorkList
      work={work.data}
      namesStore={namesStore}
      mayWrite={mayWrite}
      replaying={replaying.isPending ? (replaying.variables.ids?.[0] ?? 'all') : null}
      replay={(ids) => replaying.mutate({ ids })}
      discard={async (ids) => void (await discarding.mutateAsync({ ids }))}
    />
  )
}
