import type { StoreContext } from '@/server/store-context'
import type { PaymentEvent } from '../../payments-schema'
import { claimSending, releaseSending } from '../payhere-repository'
import { PaymentUnavailable, type RefundToMake } from '../payment-provider'
import type { PayhereAccount } from './payhere-account'
import { isPayhereCurrency } from './payhere-amount'
import { type PayherePayment, PayhereRefused, PayhereUnreachable, refundPayment, searchPayments } from './payhere-api'
import { openPayhereAccount } from './payhere-store'

/**
 * Gives money back through the Merchant API. It has no idempotency keys: what was sent once, and not answered, is not sent again; such a
 * refund waits (null) until PayHere shows the payment as refunded, or somebody has looked there and says so.
 * @throws PaymentUnavailable while nothing was sent
 */
export async function refundByPayhere(ctx: StoreContext, refund: RefundToMake): Promise<PaymentEvent | null> {
  const account = await openPayhereAccount(ctx)
  if (!account?.app) return failed(ctx, refund, 'by_hand_only')
  const payment = refundable(await search(account, refund), refund)
  if (!payment) return failed(ctx, refund, 'not_refundable')
  if (payment.status === 'REFUNDED') return refunded(ctx, refund, `${payment.payherePaymentId}:refunded`)
  if (payment.status !== 'RECEIVED') return null
  if (!(await claimSending(ctx, refund.refundId))) return null
  return send(ctx, account, payment, refund)
}

async function send(
  ctx: StoreContext,
  account: PayhereAccount,
  payment: PayherePayment,
  refund: RefundToMake,
): Promise<PaymentEvent | null> {
  const { refundId, amountMinor } = refund
  const { payherePaymentId, currency } = payment
  if (!isPayhereCurrency(currency)) return failed(ctx, refund, 'not_refundable')
  const whole = amountMinor === payment.amountMinor
  try {
    const number = await refundPayment(account, {
      payherePaymentId,
      currency,
      amountMinor: whole ? null : amountMinor,
      description: `${refund.reason} ${refundId}`,
    })
    return refunded(ctx, refund, number)
  } catch (error) {
    if (error instanceof PayhereUnreachable) return null
    if (!(error instanceof PayhereRefused)) throw error
    await releaseSending(ctx, refundId)
    return failed(ctx, refund, 'refused')
  }
}

async function search(account: PayhereAccount, { payment }: RefundToMake): Promise<PayherePayment[]> {
  try {
    return await searchPayments(account, payment.paymentId)
  } catch (error) {
    if (error instanceof PayhereUnreachable) throw new PaymentUnavailable('unreachable', { cause: error })
    if (error instanceof PayhereRefused) throw new PaymentUnavailable('refused', { cause: error })
    throw error
  }
}

/** The payment to take it from: one that holds the money; else one that shows how it was given back. Never one that was charged back. */
function refundable(found: readonly PayherePayment[], { amountMinor, payment }: RefundToMake): PayherePayment | null {
  const fitting = found.filter((each) => each.currency === payment.currency && each.amountMinor >= amountMinor)
  const order = ['RECEIVED', 'REFUND REQUESTED', 'REFUND PROCESSING', 'REFUNDED']
  return order.flatMap((status) => fitting.filter((each) => each.status === status))[0] ?? null
}

function refunded(ctx: StoreContext, refund: RefundToMake, externalId: string): PaymentEvent {
  return answer(ctx, refund, { kind: 'refunded', externalId, failureCode: null })
}

function failed(ctx: StoreContext, refund: RefundToMake, failureCode: string): PaymentEvent {
  return answer(ctx, refund, { kind: 'refund_failed', externalId: `failed:${refund.refundId}`, failureCode })
}

function answer(
  ctx: StoreContext,
  { refundId, payment, amountMinor }: RefundToMake,
  said: { kind: 'refunded' | 'refund_failed'; externalId: string; failureCode: string | null },
): PaymentEvent {
  const { kind, externalId, failureCode } = said
  return {
    storeId: ctx.store.id,
    paymentId: payment.paymentId,
    provider: 'payhere',
    // Tried again after a refusal, it may be refused again: each try is an event of its own.
    externalEventId:
      kind === 'refunded' ? `refund:${refundId}:${externalId}` : `refund:${refundId}:${kind}:${ctx.now.getTime()}`,
    externalId: payment.paymentId,
    kind,
    amountMinor,
    currency: payment.currency,
    failureCode,
    refund: { refundId, externalId },
  }
}
