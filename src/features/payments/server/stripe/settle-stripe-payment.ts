import { toCurrency } from '@/lib/currencies'
import type { StoreContext } from '@/server/store-context'
import { toStripeAmount } from '../../engine/stripe-amounts'
import type { PaymentEvent } from '../../payments-schema'
import { lookedUp, PaymentUnavailable, type ProviderPayment, type RefundToMake } from '../payment-provider'
import { findAtStripe } from './stripe-books'
import { askStripe, refusalCode } from './stripe-client'
import { refundEvent } from './stripe-events'
import { metadataOf } from './stripe-metadata'
import { intentNews } from './stripe-statement'

/** Takes reserved money. Null where it is reserved no more, for whatever reason: looking tells. @throws PaymentUnavailable */
export async function captureStripePayment(ctx: StoreContext, payment: ProviderPayment): Promise<PaymentEvent | null> {
  const stripeAccount = accountOf(payment)
  const found = await findAtStripe(stripeAccount, payment.externalId)
  if (found?.kind !== 'intent') return null
  const { id, status } = found.intent
  if (status !== 'requires_capture') return intentNews(ctx.store.id, found.intent)[0] ?? null
  const options = { stripeAccount, idempotencyKey: `capture:${payment.paymentId}` }
  const expand = ['latest_charge.balance_transaction']
  const captured = await askStripe((stripe) => stripe.paymentIntents.capture(id, { expand }, options))
  return intentNews(ctx.store.id, captured)[0] ?? null
}

/** Gives money back, and the platform's fee in proportion. The refund's id is the key. @throws PaymentUnavailable */
export async function refundStripePayment(ctx: StoreContext, refund: RefundToMake): Promise<PaymentEvent | null> {
  const { refundId, payment, amountMinor, feeMinor } = refund
  const stripeAccount = accountOf(payment)
  const amount = toStripeAmount(amountMinor, toCurrency(payment.currency))
  if (amount === null) return refused(ctx, refund, 'amount_not_possible')
  const found = await findAtStripe(stripeAccount, payment.externalId)
  if (found?.kind !== 'intent') return refused(ctx, refund, 'payment_unknown')
  const { orderId, paymentId } = payment
  const params = {
    payment_intent: found.intent.id,
    amount,
    ...(feeMinor > 0 ? { refund_application_fee: true } : {}),
    reason: refund.reason === 'duplicate' ? ('duplicate' as const) : ('requested_by_customer' as const),
    metadata: metadataOf({ storeId: ctx.store.id, orderId, paymentId, refundId }),
  }
  try {
    const options = { stripeAccount, idempotencyKey: refundId }
    const made = await askStripe((stripe) => stripe.refunds.create(params, options))
    const kind = made.status === 'succeeded' ? 'refunded' : 'refund_failed'
    return refundEvent({ storeId: ctx.store.id, externalEventId: lookedUp(made.id, kind) }, made)[0] ?? null
  } catch (error) {
    const code = refusalCode(error)
    if (code === null) throw error
    return refused(ctx, refund, code)
  }
}

/** Stripe will not do it: the refund has failed, and its money is free again. */
function refused(ctx: StoreContext, { refundId, payment, amountMinor }: RefundToMake, code: string): PaymentEvent {
  const { paymentId, externalId, currency } = payment
  return {
    storeId: ctx.store.id,
    paymentId,
    provider: 'stripe',
    externalEventId: lookedUp(refundId, 'refused'),
    externalId,
    kind: 'refund_failed',
    amountMinor,
    currency,
    failureCode: code,
    refund: { refundId, externalId: refundId },
  }
}

/** @throws PaymentUnavailable for a payment that never got to an account */
export function accountOf({ accountId }: { accountId: string | null }): string {
  if (accountId === null) throw new PaymentUnavailable('account_restricted')
  return accountId
}
