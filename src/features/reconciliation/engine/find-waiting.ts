import type { BookedPayment, Discrepancy } from './books'
import { differing } from './compare-books'

const MINUTE_MS = 60_000
/** Longer than a hold: by then a payment is paid or given up. */
const PAYMENT_WAITS_MS = 120 * MINUTE_MS
const REFUND_WAITS_MS = 30 * MINUTE_MS
/** Before reserved money is let go by itself. */
const AUTHORISATION_NOTICE_MS = 24 * 60 * MINUTE_MS

/** What waits for too long, and what somebody has to answer. No provider needs to be asked for it. */
export function findWaiting(payments: readonly BookedPayment[], now: Date): Discrepancy[] {
  const age = (at: Date) => now.getTime() - at.getTime()
  return payments.flatMap((payment) => {
    const { amountMinor, state } = payment
    const found = payment.waiting
      .filter(({ createdAt }) => age(createdAt) > REFUND_WAITS_MS)
      .map((refund) => differing(payment, 'refund_waiting', refund.amountMinor, 0, refund.refundId))
    if (state === 'pending' && age(payment.createdAt) > PAYMENT_WAITS_MS) {
      found.push(differing(payment, 'payment_waiting', amountMinor, 0))
    }
    const until = payment.authorisedUntil
    if (state === 'authorised' && until && age(until) > -AUTHORISATION_NOTICE_MS) {
      found.push(differing(payment, 'authorisation_ending', amountMinor, 0))
    }
    if (payment.disputeState === 'open') found.push(differing(payment, 'dispute_open', payment.capturedMinor, null))
    return found
  })
}
