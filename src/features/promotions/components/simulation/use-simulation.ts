'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '@/trpc/client'
import type { StartSimulation } from '../../simulation-schema'

const POLL_MS = 600

/** Starts simulations and follows the last one until it ends. */
export function useSimulation() {
  const trpc = useTRPC()
  const [activityId, setActivityId] = useState<string | null>(null)
  const start = useMutation(trpc.admin.promotions.simulations.start.mutationOptions())
  const { data, error } = useQuery(
    trpc.admin.promotions.simulations.get.queryOptions(
      { activityId: activityId ?? '' },
      {
        enabled: activityId !== null,
        refetchInterval: ({ state }) => (isOver(state.data?.state) ? false : POLL_MS),
      },
    ),
  )
  const run = async (input: StartSimulation) => {
    setActivityId(null)
    const started = await start.mutateAsync(input)
    if (started.status === 'started') setActivityId(started.activityId)
  }
  return {
    run,
    simulation: activityId === null ? null : (data ?? null),
    isRunning: start.isPending || (activityId !== null && !error && !isOver(data?.state)),
    problems: start.data?.status === 'problems' ? start.data.problems : [],
    failure: start.error ?? error,
  }
}

function isOver(state: string | undefined): boolean {
  return state === 'succeeded' || state === 'failed'
}
