'use client'

import { useQuery } from '@tanstack/react-query'
import type { Activity } from '@/features/activities/activities-schema'
import { useTRPC } from '@/trpc/client'
import { type ImportSummary, importSummarySchema } from '../imports-schema'

const IMPORT_KIND = 'import_products'
export const EXPORT_KIND = 'export_products'

const POLL_MS = 800

export function isUnderWay(activity: Pick<Activity, 'state'>): boolean {
  return activity.state === 'queued' || activity.state === 'running'
}

/** One activity, read again while it is under way. */
export function useActivity(id: string | null) {
  const trpc = useTRPC()
  return useQuery(
    trpc.admin.activities.byId.queryOptions(
      { id: id ?? '' },
      {
        enabled: id !== null,
        refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? POLL_MS : false),
      },
    ),
  )
}

/** The last imports and exports, read again while one is under way. */
export function useActivities() {
  const trpc = useTRPC()
  return useQuery(
    trpc.admin.activities.list.queryOptions(
      { kinds: [IMPORT_KIND, EXPORT_KIND], limit: 20 },
      { refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? POLL_MS : false) },
    ),
  )
}

/** What an import says of itself when it is through; null before, and for exports. */
export function summaryOf(activity: Activity): ImportSummary | null {
  return importSummarySchema.safeParse(activity.summary).data ?? null
}

/** Share that is done, from 0 to 1; null while it is not known. */
export function shareDone({ done, total }: Pick<Activity, 'done' | 'total'>): number | null {
  return total ? done / total : null
}
