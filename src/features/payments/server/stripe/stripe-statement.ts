import type Stripe from 'stripe'
import type { PaymentEvent } from '../../payments-schema'
import { lookedUp, type ProviderStatement } from '../payment-provider'
import { disputeEvent, intentEvent, moneyOf, refundEvent, sessionExpired } from './stripe-events'
import { idIn, objectOf } from './stripe-metadata'

/** What Stripe has of one payment: the charge and its booking sent along. */
export interface IntentBooks {
  readonly intent: Stripe.PaymentIntent
  readonly refunds: readonly Stripe.Refund[]
  readonly disputes: readonly Stripe.Dispute[]
}

/** Stripe's present word on a payment, with everything that happened to it as events. */
export function statementOf(storeId: string, { intent, refunds, disputes }: IntentBooks): ProviderStatement | null {
  const money = moneyOf(intent.amount, intent.currency)
  if (!money) return null
  const minor = (amount: number) => moneyOf(amount, intent.currency)?.amountMinor ?? 0
  const given = refunds.filter(({ status }) => status === 'succeeded').reduce((sum, { amount }) => sum + amount, 0)
  return {
    externalId: intent.id,
    paymentId: idIn(intent.metadata, 'paymentId'),
    ...money,
    capturedMinor: minor(intent.amount_received),
    refundedMinor: minor(given),
    feeMinor: intent.status === 'succeeded' ? minor(intent.application_fee_amount ?? 0) : 0,
    createdAt: new Date(intent.created * 1000),
    events: [
      ...intentNews(storeId, intent),
      ...refunds.flatMap((refund) => {
        const kind = refund.status === 'succeeded' ? 'refunded' : 'refund_failed'
        return refundEvent({ storeId, externalEventId: lookedUp(refund.id, kind) }, refund)
      }),
      ...disputes.flatMap((dispute) => disputeNews(storeId, dispute)),
    ],
  }
}

/** A payment page on which nothing was paid (yet). */
export function sessionStatement(storeId: string, session: Stripe.Checkout.Session): ProviderStatement | null {
  const money = moneyOf(session.amount_total ?? 0, session.currency ?? '')
  if (!money) return null
  const isExpired = session.status === 'expired'
  return {
    externalId: session.id,
    paymentId: idIn(session.metadata, 'paymentId'),
    ...money,
    capturedMinor: 0,
    refundedMinor: 0,
    feeMinor: 0,
    createdAt: new Date(session.created * 1000),
    events: isExpired ? sessionExpired({ storeId, externalEventId: lookedUp(session.id, 'cancelled') }, session) : [],
  }
}

/** What an intent's state says. Stripe's own fee makes it another finding, so that it is taken in when it becomes known. */
export function intentNews(storeId: string, intent: Stripe.PaymentIntent): PaymentEvent[] {
  const frame = (kind: string) => ({ storeId, externalEventId: lookedUp(intent.id, kind) })
  switch (intent.status) {
    case 'succeeded': {
      const gatewayFeeMinor = gatewayFeeOf(intent)
      const kind = gatewayFeeMinor === undefined ? 'succeeded' : 'succeeded_with_fee'
      return intentEvent(frame(kind), intent, 'succeeded', { gatewayFeeMinor })
    }
    case 'requires_capture':
      return intentEvent(frame('authorised'), intent, 'authorised', { authorisedUntil: authorisedUntil(intent) })
    case 'canceled':
      return intentEvent(frame('cancelled'), intent, 'cancelled')
    case 'requires_payment_method':
      return intent.last_payment_error ? intentEvent(frame('failed'), intent, 'failed') : []
    default:
      return []
  }
}

/** What Stripe itself charged, without what it withheld for the platform. */
function gatewayFeeOf(intent: Stripe.PaymentIntent): number | undefined {
  const booking = objectOf(objectOf(intent.latest_charge)?.balance_transaction)
  if (!booking) return undefined
  const own = booking.fee_details.filter(({ type }) => type !== 'application_fee')
  return moneyOf(
    own.reduce((sum, { amount }) => sum + amount, 0),
    booking.currency,
  )?.amountMinor
}

function authorisedUntil(intent: Stripe.PaymentIntent): string | undefined {
  const seconds = objectOf(intent.latest_charge)?.payment_method_details?.card?.capture_before
  return seconds ? new Date(seconds * 1000).toISOString() : undefined
}

function disputeNews(storeId: string, dispute: Stripe.Dispute): PaymentEvent[] {
  const frame = (status: string) => ({ storeId, externalEventId: lookedUp(dispute.id, status) })
  const opened = disputeEvent(frame('opened'), { ...dispute, status: 'needs_response' })
  const isClosed = dispute.status === 'won' || dispute.status === 'lost'
  return isClosed ? [...opened, ...disputeEvent(frame(dispute.status), dispute)] : opened
}
