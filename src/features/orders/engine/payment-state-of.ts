import type { OrderPaymentState } from '../orders-schema'

/** An order's money, in minor units of its currency. */
export interface OrderSums {
  readonly totalMinor: number
  /** Captured by all its payments. */
  readonly paidMinor: number
  /** Asked for and not failed, of all its refunds. */
  readonly refundedMinor: number
}

/**
 * Whether an order that money came in for is paid: what was paid too much (a second payment of the same order) and given back again counts for
 * nothing.
 */
export function paymentStateOf({ totalMinor, paidMinor, refundedMinor }: OrderSums): OrderPaymentState {
  if (paidMinor < totalMinor) return refundedMinor >= paidMinor && paidMinor > 0 ? 'refunded' : 'pending'
  const ofTheOrder = Math.max(0, refundedMinor - (paidMinor - totalMinor))
  if (ofTheOrder === 0) return 'paid'
  return ofTheOrder < totalMinor ? 'partially_refunded' : 'refunded'
}
