import type { PaymentEvent } from '../../payments-schema'
import type { PayhereNotice, PayhereStatus } from './payhere-notice'

const KIND_OF: Readonly<Record<PayhereStatus, PaymentEvent['kind'] | null>> = {
  '2': 'succeeded',
  '-1': 'cancelled',
  '-2': 'failed',
  '-3': 'disputed',
  // Pending says nothing new of a payment that was begun, and nothing at all of one that is through.
  '0': null,
}

/**
 * A notice as an event, or null where it tells nothing. The event's name is order id, payment id and status, so that the same notice is
 * counted once; a notice with another `payment_id`, which anybody could have written into it, is another event of the same payment and changes
 * nothing that was told before.
 */
export function eventOfNotice(storeId: string, notice: PayhereNotice): PaymentEvent | null {
  const { paymentId, payherePaymentId, amountMinor, currency, status } = notice
  const kind = KIND_OF[status]
  if (!kind) return null
  return {
    storeId,
    paymentId,
    provider: 'payhere',
    externalEventId: noticeId(paymentId, payherePaymentId, status),
    externalId: paymentId,
    kind,
    amountMinor,
    currency,
    failureCode: kind === 'failed' ? 'declined' : null,
  }
}

function noticeId(paymentId: string, payherePaymentId: string, status: PayhereStatus): string {
  return `${paymentId}:${payherePaymentId}:${status}`
}
