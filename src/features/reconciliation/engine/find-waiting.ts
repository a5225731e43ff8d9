import type { BookedPayment, Discrepancy } from './books'
import { differing } from './compare-books'

const MINUTE_MS = 60_000
/** Paid to the merchant, who sees the money come: it may take weeks. */
const BY_HAND = 'manual'
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
    if (state === 'pending' && payment.provider !== BY_HAND && age(payment.createdAt) > PAYMENT_WAITS_MS) {
      found.push(differing(payment, 'payment_waiting', amountMinor, 0))
    }
    const until = payment.authorisedUntil
    if (state === 'authorised' && until && age(until) > -AUTHORISATION_NOTICE_MS) {
      found.push(differing(payment, 'authorisation_ending', amountMinor, 0))
    }
    const left = leftWithoutOrder(payment)
    if (left > 0) found.push(differing(payment, 'money_without_order', 0, left))
    if (payment.disputeState === 'open') found.push(differing(payment, 'dispute_open', payment.capturedMinor, null))
    return found
  })
}

/** Money of a cancelled order that nobody is giving back. What a bank took back is gone already. */
function leftWithoutOrder({ orderStatus, capturedMinor, refundedMinor, disputeState, waiting }: BookedPayment): number {
  if (orderStatus !== 'cancelled' || waiting.length > 0 || disputeState === 'open' || disputeState === 'lost') return 0
  return capturedMinor - refundedMinor
}
