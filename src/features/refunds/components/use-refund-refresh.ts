import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/trpc/client'

/** Reads anew what a refund or a return changes: the order, the lists, and both of them. */
export function useRefundRefresh(): () => Promise<void> {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const paths = [trpc.admin.orders, trpc.admin.refunds, trpc.admin.returns]
  return async () => {
    await Promise.all(paths.map((path) => queries.invalidateQueries(path.pathFilter())))
  }
}
