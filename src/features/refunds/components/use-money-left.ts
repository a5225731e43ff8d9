import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/trpc/client'
import { refundableRest } from '../engine/quote-refund'

/** What can still be given back of an order, in minor units; 0 until it is known. */
export function useMoneyLeft(orderId: string): number {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.admin.refunds.ofOrder.queryOptions({ orderId }))
  return data ? refundableRest(data.order, data.earlier).leftMinor : 0
}
