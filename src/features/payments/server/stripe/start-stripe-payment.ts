import type Stripe from 'stripe'
import { env } from '@/env.mjs'
import { toCurrency } from '@/lib/currencies'
import { newId } from '@/lib/ids'
import { percentOf } from '@/lib/rate'
import type { StoreContext } from '@/server/store-context'
import { storeUrl } from '@/server/store-directory'
import { toStripeAmount, toStripeAmountAtMost } from '../../engine/stripe-amounts'
import { findPaymentAccount, type PaymentAccountRow } from '../payment-account-repository'
import { PaymentUnavailable, type PaymentToStart, type StartedPayment } from '../payment-provider'
import { askStripe, isLivemode, isOtherRequest, isReplayedRefusal, refusalCode } from './stripe-client'
import { cardPagePath } from './stripe-card-page-token'
import { moneyOf } from './stripe-events'
import { metadataOf } from './stripe-metadata'
import { wayBackUrl } from './stripe-return-token'

/** Languages in which Stripe shows its page; others get the browser's. */
const PAGE_LOCALES: readonly string[] = ['en', 'es', 'pt', 'ro', 'de', 'fr', 'it']

interface Charge {
  readonly account: PaymentAccountRow
  readonly amount: number
  readonly fee: number
  readonly currency: string
  readonly metadata: Stripe.MetadataParam
}

/**
 * Begins a direct charge on the store's own account, the platform's fee withheld: on Stripe's page, or on a page of the shop where the platform
 * has a publishable key. The payment's id is the idempotency key. @throws PaymentUnavailable
 */
export async function startStripePayment(ctx: StoreContext, payment: PaymentToStart): Promise<StartedPayment> {
  const account = await requireAccount(ctx)
  const currency = toCurrency(payment.currency)
  const amount = toStripeAmount(payment.amountMinor, currency)
  if (amount === null) throw new PaymentUnavailable('refused')
  const fee = toStripeAmountAtMost(percentOf(payment.amountMinor, env.STOA_PLATFORM_FEE_PPM), currency)
  const { orderId, paymentId } = payment
  const metadata = metadataOf({ storeId: ctx.store.id, orderId, paymentId })
  const charge = { account, amount, fee, currency: currency.toLowerCase(), metadata }
  const started = await (env.STRIPE_PUBLISHABLE_KEY
    ? startIntent(ctx, payment, charge)
    : startSession(ctx, payment, charge))
  const feeMinor = moneyOf(fee, currency)?.amountMinor ?? 0
  return { ...started, accountId: account.externalId, feeMinor, captureMode: account.captureMode }
}

/** @throws PaymentUnavailable where the store has no account that may take money now */
async function requireAccount(ctx: StoreContext): Promise<PaymentAccountRow> {
  const account = await findPaymentAccount(ctx, 'stripe')
  if (account?.state !== 'active' || !account.chargesEnabled || account.livemode !== isLivemode()) {
    throw new PaymentUnavailable('account_restricted')
  }
  return account
}

async function startSession(ctx: StoreContext, payment: PaymentToStart, charge: Charge): Promise<StartedPayment> {
  const { paymentId, orderName, email, locale } = payment
  const way = { storeId: ctx.store.id, paymentId }
  const { amount, currency, metadata } = charge
  const params: Stripe.Checkout.SessionCreateParams = {
    mode: 'payment',
    allowed_payment_method_types: ['card'],
    line_items: [{ price_data: { currency, unit_amount: amount, product_data: { name: orderName } }, quantity: 1 }],
    payment_intent_data: intentParams(payment, charge),
    metadata,
    client_reference_id: paymentId,
    customer_email: email,
    locale: PAGE_LOCALES.includes(locale) ? locale : 'auto',
    success_url: wayBackUrl({ ...way, way: 'return', url: payment.returnUrl }),
    cancel_url: wayBackUrl({ ...way, way: 'cancel', url: payment.cancelUrl }),
  }
  const stripeAccount = charge.account.externalId
  const session = await once(
    paymentId,
    (idempotencyKey) =>
      askStripe((stripe) => stripe.checkout.sessions.create(params, { stripeAccount, idempotencyKey })),
    () => findSession(stripeAccount, paymentId),
  )
  if (!session.url) throw new PaymentUnavailable('refused')
  return { externalId: session.id, redirectUrl: session.url }
}

async function startIntent(ctx: StoreContext, payment: PaymentToStart, charge: Charge): Promise<StartedPayment> {
  const { amount, currency, account } = charge
  const params: Stripe.PaymentIntentCreateParams = {
    ...intentParams(payment, charge),
    amount,
    currency,
    allowed_payment_method_types: ['card'],
  }
  const { id } = await once(payment.paymentId, (idempotencyKey) =>
    askStripe((stripe) => stripe.paymentIntents.create(params, { stripeAccount: account.externalId, idempotencyKey })),
  )
  return { externalId: id, redirectUrl: storeUrl(ctx.store, cardPagePath(ctx, payment)) }
}

/** What an intent is made with, on either page. 3-D Secure is asked for where the bank or the law wants it. */
function intentParams(payment: PaymentToStart, { account, fee, metadata }: Charge) {
  return {
    description: payment.orderName,
    metadata,
    ...(fee > 0 ? { application_fee_amount: fee } : {}),
    ...(account.captureMode === 'on_fulfilment' ? { capture_method: 'manual' as const } : {}),
  }
}

/**
 * Makes something once under the payment's key. Asked for again in other words (another language), what was made is looked for; a refusal of an
 * earlier time that Stripe merely repeats is tried anew, as nothing was made then.
 */
async function once<T>(key: string, make: (key: string) => Promise<T>, find?: () => Promise<T | null>): Promise<T> {
  try {
    return await make(key)
  } catch (error) {
    if (isReplayedRefusal(error)) return made(() => make(`${key}:${newId()}`))
    const found = isOtherRequest(error) ? await find?.() : null
    if (found) return found
    return made(() => Promise.reject(error as Error))
  }
}

async function made<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const isNo = refusalCode(error) !== null || isOtherRequest(error)
    throw isNo ? new PaymentUnavailable('refused', { cause: error }) : error
  }
}

async function findSession(stripeAccount: string, paymentId: string): Promise<Stripe.Checkout.Session | null> {
  const { data } = await askStripe((stripe) => stripe.checkout.sessions.list({ limit: 100 }, { stripeAccount }))
  return data.find(({ client_reference_id, status }) => client_reference_id === paymentId && status === 'open') ?? null
}
