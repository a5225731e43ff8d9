import type Stripe from 'stripe'
import { askStripe, isRefusal } from './stripe-client'
import { idOf, objectOf } from './stripe-metadata'
import type { IntentBooks } from './stripe-statement'

const CHARGE = 'latest_charge.balance_transaction'

/** The intent of a payment, by whichever name it has by now: a session's, while nobody has paid on its page, or the intent's. */
export type Found =
  | { readonly kind: 'intent'; readonly intent: Stripe.PaymentIntent }
  | { readonly kind: 'session'; readonly session: Stripe.Checkout.Session }

/** What Stripe knows under that name, with charge and booking sent along; null where it knows nothing. @throws PaymentUnavailable */
export async function findAtStripe(stripeAccount: string, externalId: string): Promise<Found | null> {
  try {
    if (!externalId.startsWith('cs_')) {
      const expand = [CHARGE]
      const intent = await askStripe((stripe) =>
        stripe.paymentIntents.retrieve(externalId, { expand }, { stripeAccount }),
      )
      return { kind: 'intent', intent }
    }
    const expand = [`payment_intent.${CHARGE}`]
    const session = await askStripe((stripe) =>
      stripe.checkout.sessions.retrieve(externalId, { expand }, { stripeAccount }),
    )
    const intent = objectOf(session.payment_intent)
    return intent ? { kind: 'intent', intent } : { kind: 'session', session }
  } catch (error) {
    if (isRefusal(error, 'resource_missing')) return null
    throw error
  }
}

/** An intent with its refunds and disputes; those are asked for only where there are any. @throws PaymentUnavailable */
export async function booksOf(stripeAccount: string, intent: Stripe.PaymentIntent): Promise<IntentBooks> {
  const charge = objectOf(intent.latest_charge)
  const [refunds, disputes] = await Promise.all([
    charge && charge.amount_refunded > 0 ? refundsOf(stripeAccount, intent.id) : [],
    charge?.disputed ? disputesOf(stripeAccount, intent.id) : [],
  ])
  // As they happened: Stripe lists the newest first.
  return { intent, refunds: refunds.toReversed(), disputes: disputes.toReversed() }
}

/** The store's intents since an instant, newest first, with charge and booking. @throws PaymentUnavailable */
export async function* intentsSince(stripeAccount: string, since: Date): AsyncIterable<Stripe.PaymentIntent> {
  const created = { gte: Math.floor(since.getTime() / 1000) }
  let starting_after: string | undefined
  for (;;) {
    const params = { limit: 100, created, expand: [`data.${CHARGE}`], ...(starting_after ? { starting_after } : {}) }
    const page = await askStripe((stripe) => stripe.paymentIntents.list(params, { stripeAccount }))
    yield* page.data
    starting_after = page.data.at(-1)?.id
    if (!page.has_more || !starting_after) return
  }
}

/** Ends whatever of a payment is open: its page, so that nobody can pay on it any more, and its intent. @throws PaymentUnavailable */
export async function closeAtStripe(stripeAccount: string, externalId: string): Promise<void> {
  const isSession = externalId.startsWith('cs_')
  const sessions = isSession
    ? [
        await tolerated(() =>
          askStripe((stripe) => stripe.checkout.sessions.retrieve(externalId, {}, { stripeAccount })),
        ),
      ]
    : (await askStripe((stripe) => stripe.checkout.sessions.list({ payment_intent: externalId }, { stripeAccount })))
        .data
  for (const session of sessions) {
    if (session?.status === 'open') await expire(stripeAccount, session.id)
  }
  const intentId = isSession ? idOf(sessions[0]?.payment_intent) : externalId
  if (intentId) {
    await tolerated(() => askStripe((stripe) => stripe.paymentIntents.cancel(intentId, {}, { stripeAccount })))
  }
}

function expire(stripeAccount: string, id: string): Promise<unknown> {
  return tolerated(() => askStripe((stripe) => stripe.checkout.sessions.expire(id, {}, { stripeAccount })))
}

/** What is no longer open need not be closed: null where Stripe says so. */
async function tolerated<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    const isStripes = error instanceof Error && 'rawType' in error && error.rawType === 'invalid_request_error'
    if (isStripes) return null
    throw error
  }
}

async function refundsOf(stripeAccount: string, payment_intent: string): Promise<Stripe.Refund[]> {
  const params = { payment_intent, limit: 100 }
  return (await askStripe((stripe) => stripe.refunds.list(params, { stripeAccount }))).data
}

async function disputesOf(stripeAccount: string, payment_intent: string): Promise<Stripe.Dispute[]> {
  const params = { payment_intent, limit: 100 }
  return (await askStripe((stripe) => stripe.disputes.list(params, { stripeAccount }))).data
}
