import type Stripe from 'stripe'
import { isCurrency } from '@/lib/currencies'
import { fromStripeAmount } from '../../engine/stripe-amounts'
import type { PaymentEvent, PaymentEventKind } from '../../payments-schema'
import { idIn, idOf } from './stripe-metadata'

/** Whose event it is, and by which name it is counted once. */
export interface EventFrame {
  readonly storeId: string
  readonly externalEventId: string
}

/**
 * What an event of Stripe says of a payment, in our words; nothing for those that say nothing new: a session's completion and a charge's
 * refund are told by the intent's and the refund's own events.
 */
export function paymentEventsOf(event: Stripe.Event, storeId: string): PaymentEvent[] {
  const frame = { storeId, externalEventId: event.id }
  switch (event.type) {
    case 'payment_intent.succeeded':
      return intentEvent(frame, event.data.object, 'succeeded')
    case 'payment_intent.payment_failed':
      return intentEvent(frame, event.data.object, 'failed')
    case 'payment_intent.canceled':
      return intentEvent(frame, event.data.object, 'cancelled')
    case 'payment_intent.amount_capturable_updated':
      return event.data.object.amount_capturable > 0 ? intentEvent(frame, event.data.object, 'authorised') : []
    case 'checkout.session.expired':
      return sessionExpired(frame, event.data.object)
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
      return refundEvent(frame, event.data.object)
    case 'charge.dispute.created':
    case 'charge.dispute.closed':
      return disputeEvent(frame, event.data.object)
    default:
      return []
  }
}

/** An intent's news; nothing for one that is not ours: the merchant may sell elsewhere by the same account. The fee is known from the intent, Stripe's own only where the charge's booking was sent along. */
export function intentEvent(
  frame: EventFrame,
  intent: Stripe.PaymentIntent,
  kind: Extract<PaymentEventKind, 'authorised' | 'succeeded' | 'failed' | 'cancelled'>,
  more: Pick<PaymentEvent, 'gatewayFeeMinor' | 'authorisedUntil'> = {},
): PaymentEvent[] {
  const amount = { succeeded: intent.amount_received, authorised: intent.amount_capturable, failed: 0, cancelled: 0 }[
    kind
  ]
  const money = moneyOf(amount || intent.amount, intent.currency)
  const paymentId = idIn(intent.metadata, 'paymentId')
  if (!money || !paymentId) return []
  const { last_payment_error: error } = intent
  const fee = intent.application_fee_amount
  return [
    {
      ...frame,
      ...money,
      ...more,
      paymentId,
      provider: 'stripe',
      externalId: intent.id,
      kind,
      failureCode: kind === 'failed' ? (error?.decline_code ?? error?.code ?? 'declined') : null,
      ...(kind === 'succeeded' && fee !== null ? { feeMinor: moneyOf(fee, intent.currency)?.amountMinor } : {}),
    },
  ]
}

/** A page on which nobody paid in time. */
export function sessionExpired(frame: EventFrame, session: Stripe.Checkout.Session): PaymentEvent[] {
  const money = moneyOf(session.amount_total ?? 0, session.currency ?? '')
  const paymentId = idIn(session.metadata, 'paymentId')
  if (!money || !paymentId) return []
  const externalId = idOf(session.payment_intent) ?? session.id
  return [{ ...frame, ...money, paymentId, provider: 'stripe', externalId, kind: 'cancelled', failureCode: null }]
}

/** What became of a refund; nothing while it is under way. */
export function refundEvent(frame: EventFrame, refund: Stripe.Refund): PaymentEvent[] {
  const money = moneyOf(refund.amount, refund.currency)
  const isFailed = refund.status === 'failed' || refund.status === 'canceled'
  const externalId = idOf(refund.payment_intent)
  if (!money || !externalId || (refund.status !== 'succeeded' && !isFailed)) return []
  return [
    {
      ...frame,
      ...money,
      paymentId: idIn(refund.metadata, 'paymentId'),
      provider: 'stripe',
      externalId,
      kind: isFailed ? 'refund_failed' : 'refunded',
      failureCode: isFailed ? (refund.failure_reason ?? 'unknown') : null,
      refund: { refundId: idIn(refund.metadata, 'refundId'), externalId: refund.id },
    },
  ]
}

/** A dispute that was opened, or how it ended; nothing for a mere warning. */
export function disputeEvent(frame: EventFrame, dispute: Stripe.Dispute): PaymentEvent[] {
  const money = moneyOf(dispute.amount, dispute.currency)
  const externalId = idOf(dispute.payment_intent)
  const kind = disputeKind(dispute.status)
  if (!money || !externalId || !kind) return []
  const failureCode = dispute.reason
  return [{ ...frame, ...money, paymentId: null, provider: 'stripe', externalId, kind, failureCode }]
}

function disputeKind(status: Stripe.Dispute.Status): 'disputed' | 'dispute_won' | 'dispute_lost' | null {
  if (status === 'won') return 'dispute_won'
  if (status === 'lost') return 'dispute_lost'
  return status === 'needs_response' || status === 'under_review' ? 'disputed' : null
}

/** Stripe's amount in our terms; null for a currency that no store can have. */
export function moneyOf(amount: number, currency: string): { amountMinor: number; currency: string } | null {
  const code = currency.toUpperCase()
  return isCurrency(code) ? { amountMinor: fromStripeAmount(amount, code), currency: code } : null
}
