import type { DisputeState, PaymentRecordState } from '../payments-schema'

/**
 * How far along a payment is. It only ever climbs, so that the same events end in the same state in whatever order they come. What was
 * given back or is disputed is counted beside it: see `refundedMinor` and `disputeState`.
 */
export const PAYMENT_RANK: Readonly<Record<PaymentRecordState, number>> = {
  pending: 0,
  failed: 1,
  authorised: 2,
  cancelled: 3,
  succeeded: 4,
}

/** The states that an event of this kind may lift to `to`. */
export function statesBelow(to: PaymentRecordState): PaymentRecordState[] {
  const states = Object.keys(PAYMENT_RANK) as PaymentRecordState[]
  return states.filter((state) => PAYMENT_RANK[state] < PAYMENT_RANK[to])
}

/** A dispute that is decided stays so, whichever of its events comes last. */
export function disputeAfter(before: DisputeState | null, told: DisputeState): DisputeState {
  return before === null || before === 'open' ? told : before
}
