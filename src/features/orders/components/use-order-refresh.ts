import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/trpc/client'

/** Reads orders anew after a change: this one and the lists. */
export function useOrderRefresh(): () => Promise<void> {
  const trpc = useTRPC()
  const queries = useQueryClient()
  return () => queries.invalidateQueries(trpc.admin.orders.pathFilter())
}
