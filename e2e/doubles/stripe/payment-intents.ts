import type Stripe from 'stripe'
import { chargeFor, takeMoney } from './charges'
import { Fault, invalid, missing } from './fault'
import { listPage, route } from './request'
import { type Books, expanded, idOf, type World } from './world'

/** Stripe's cards for trying things, by what they do. */
const DECLINING: Record<string, string> = {
  pm_card_chargeDeclined: 'generic_decline',
  pm_card_chargeDeclinedInsufficientFunds: 'insufficient_funds',
}
const ASKING = new Set(['pm_card_threeDSecure2Required', 'pm_card_authenticationRequired'])

export function createIntent(
  world: World,
  books: Books,
  params: Stripe.PaymentIntentCreateParams,
): Stripe.PaymentIntent {
  const { amount, currency } = params
  if (!Number.isSafeInteger(amount) || amount < 1) throw invalid('Invalid positive integer', { param: 'amount' })
  if (!/^[a-z]{3}$/.test(currency)) throw invalid(`Invalid currency: ${currency}`, { param: 'currency' })
  const fee = params.application_fee_amount ?? null
  if (fee !== null && (!Number.isSafeInteger(fee) || fee < 0 || fee > amount)) {
    throw invalid('Amount of application_fee_amount must be less than the amount.', { param: 'application_fee_amount' })
  }
  if (fee !== null && !books.accountId)
    throw invalid('Can only apply an application_fee_amount to a connected account.')
  requireChargesEnabled(world, books)
  const id = world.newId('pi')
  const intent: Stripe.PaymentIntent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount,
    amount_capturable: 0,
    amount_received: 0,
    application: books.accountId ? 'ca_double' : null,
    application_fee_amount: fee,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: params.capture_method ?? 'automatic',
    client_secret: `${id}_secret_${world.newId('x')}`,
    confirmation_method: 'automatic',
    created: world.now(),
    currency,
    customer: null,
    customer_account: null,
    description: params.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: world.livemode,
    managed_payments: null,
    metadata: { ...(params.metadata as Stripe.Metadata | undefined) },
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: params.receipt_email || null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_group: null,
  }
  books.intents.set(id, intent)
  world.emit('payment_intent.created', books.accountId, intent)
  return intent
}

/** @throws Fault where the account may not take money at present */
export function requireChargesEnabled(world: World, books: Books): void {
  if (!books.accountId || world.account(books.accountId).charges_enabled) return
  throw invalid('Your account cannot currently make charges.', { code: 'account_invalid' })
}

/** Pays an intent with a card: goes through, asks for 3-D Secure, or is declined (402, as the API answers). */
export function confirmIntent(
  world: World,
  books: Books,
  intent: Stripe.PaymentIntent,
  paymentMethod: string,
  origin: string,
): void {
  requireStatus(intent, ['requires_payment_method', 'requires_confirmation'], 'confirm')
  requireChargesEnabled(world, books)
  intent.payment_method = paymentMethod
  const declined = DECLINING[paymentMethod] ?? world.behaviour.decline
  if (declined) throw decline(world, books, intent, declined)
  if (!ASKING.has(paymentMethod)) return settle(world, books, intent)
  intent.status = 'requires_action'
  const url = `${origin}/c/3ds/${intent.id}`
  intent.next_action = { type: 'redirect_to_url', redirect_to_url: { url, return_url: null } }
  world.emit('payment_intent.requires_action', books.accountId, intent)
}

/** The shopper's answer to 3-D Secure. */
export function answerAuthentication(world: World, books: Books, intent: Stripe.PaymentIntent, passed: boolean): void {
  requireStatus(intent, ['requires_action'], 'authenticate')
  if (passed) settle(world, books, intent)
  else decline(world, books, intent, 'authentication_required')
}

function settle(world: World, books: Books, intent: Stripe.PaymentIntent): void {
  const captured = intent.capture_method !== 'manual'
  const charge = chargeFor(world, books, intent, { declined: null, captured })
  intent.latest_charge = charge.id
  intent.next_action = null
  intent.last_payment_error = null
  intent.status = captured ? 'succeeded' : 'requires_capture'
  intent.amount_received = captured ? intent.amount : 0
  intent.amount_capturable = captured ? 0 : intent.amount
  world.emit('charge.succeeded', books.accountId, charge)
  const type = captured ? 'payment_intent.succeeded' : 'payment_intent.amount_capturable_updated'
  world.emit(type, books.accountId, intent)
}

function decline(world: World, books: Books, intent: Stripe.PaymentIntent, reason: string): Fault {
  const charge = chargeFor(world, books, intent, { declined: reason, captured: false })
  const code = reason === 'authentication_required' ? 'payment_intent_authentication_failure' : 'card_declined'
  intent.latest_charge = charge.id
  intent.status = 'requires_payment_method'
  intent.next_action = null
  intent.payment_method = null
  const error = {
    code,
    decline_code: reason,
    message: 'Your card was declined.',
    type: 'card_error',
    charge: charge.id,
  }
  intent.last_payment_error = error
  world.emit('charge.failed', books.accountId, charge)
  world.emit('payment_intent.payment_failed', books.accountId, intent)
  return new Fault(402, { ...error, payment_intent: structuredClone(intent) })
}

export function captureIntent(
  world: World,
  books: Books,
  intent: Stripe.PaymentIntent,
  params: Stripe.PaymentIntentCaptureParams,
): void {
  requireStatus(intent, ['requires_capture'], 'capture')
  const amount = params.amount_to_capture ?? intent.amount_capturable
  if (amount > intent.amount_capturable) throw invalid('The amount to capture is more than can be captured.')
  const charge = books.charges.get(idOf(intent.latest_charge))
  if (!charge) throw missing('charge', idOf(intent.latest_charge))
  const fee = params.application_fee_amount ?? intent.application_fee_amount
  takeMoney(world, books, charge, amount, fee)
  Object.assign(intent, {
    status: 'succeeded',
    amount_received: amount,
    amount_capturable: 0,
    application_fee_amount: fee,
  })
  world.emit('charge.captured', books.accountId, charge)
  world.emit('payment_intent.succeeded', books.accountId, intent)
}

export function cancelIntent(world: World, books: Books, intent: Stripe.PaymentIntent, reason?: string): void {
  const open = ['requires_payment_method', 'requires_confirmation', 'requires_action', 'requires_capture'] as const
  requireStatus(intent, open, 'cancel')
  Object.assign(intent, {
    status: 'canceled',
    canceled_at: world.now(),
    amount_capturable: 0,
    next_action: null,
    cancellation_reason: reason ?? null,
  })
  world.emit('payment_intent.canceled', books.accountId, intent)
}

function requireStatus(
  intent: Stripe.PaymentIntent,
  allowed: readonly Stripe.PaymentIntent.Status[],
  verb: string,
): void {
  if (allowed.includes(intent.status)) return
  const message = `You cannot ${verb} this PaymentIntent because it has a status of ${intent.status}.`
  throw invalid(message, { code: 'payment_intent_unexpected_state', payment_intent: structuredClone(intent) })
}

export function intentOf(books: Books, id: string): Stripe.PaymentIntent {
  const intent = books.intents.get(id)
  if (!intent) throw missing('payment_intent', id)
  return intent
}

export const paymentIntentRoutes = [
  route('POST', '/v1/payment_intents', ({ world, books, params, origin }) => {
    const wanted = params as Stripe.PaymentIntentCreateParams
    const intent = createIntent(world, books, wanted)
    if (wanted.confirm) confirmIntent(world, books, intent, wanted.payment_method ?? 'pm_card_visa', origin)
    return expanded(books, intent, wanted.expand)
  }),
  route('GET', '/v1/payment_intents', ({ books, params }) => {
    const wanted = params as Stripe.PaymentIntentListParams
    return expanded(books, listPage('/v1/payment_intents', books.intents.values(), wanted as object), wanted.expand)
  }),
  route('GET', '/v1/payment_intents/:id', ({ books, path: [id = ''], params }) =>
    expanded(books, intentOf(books, id), (params as Stripe.PaymentIntentRetrieveParams).expand),
  ),
  route('POST', '/v1/payment_intents/:id/confirm', ({ world, books, path: [id = ''], params, origin }) => {
    const wanted = params as Stripe.PaymentIntentConfirmParams
    const intent = intentOf(books, id)
    confirmIntent(world, books, intent, wanted.payment_method ?? 'pm_card_visa', origin)
    return expanded(books, intent, wanted.expand)
  }),
  route('POST', '/v1/payment_intents/:id/capture', ({ world, books, path: [id = ''], params }) => {
    const wanted = params as Stripe.PaymentIntentCaptureParams
    const intent = intentOf(books, id)
    captureIntent(world, books, intent, wanted)
    return expanded(books, intent, wanted.expand)
  }),
  route('POST', '/v1/payment_intents/:id/cancel', ({ world, books, path: [id = ''], params }) => {
    const wanted = params as Stripe.PaymentIntentCancelParams
    const intent = intentOf(books, id)
    cancelIntent(world, books, intent, wanted.cancellation_reason)
    return expanded(books, intent, wanted.expand)
  }),
]
