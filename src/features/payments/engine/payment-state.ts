import type { PaymentRecordState } from '../payments-schema'

/** How far along a payment is. It only ever climbs, so that the same events end in the same state in whatever order they come. */
export const PAYMENT_RANK: Readonly<Record<PaymentRecordState, number>> = {
  pending: 0,
  failed: 1,
  cancelled: 2,
  succeeded: 3,
  refunded: 4,
}

/** The states that an event of this kind may lift to `to`. */
export function statesBelow(to: PaymentRecordState): PaymentRecordState[] {
  const states = Object.keys(PAYMENT_RANK) as PaymentRecordState[]
  return states.filter((state) => PAYMENT_RANK[state] < PAYMENT_RANK[to])
}
