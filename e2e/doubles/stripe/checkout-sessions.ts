import type Stripe from 'stripe'
import { Fault, invalid, missing } from './fault'
import {
  answerAuthentication,
  cancelIntent,
  confirmIntent,
  createIntent,
  intentOf,
  requireChargesEnabled,
} from './payment-intents'
import { listPage, route } from './request'
import { type Books, expanded, idOf, type World } from './world'

const DAY_SECONDS = 24 * 60 * 60

export function createSession(
  world: World,
  books: Books,
  params: Stripe.Checkout.SessionCreateParams,
  origin: string,
): Stripe.Checkout.Session {
  if (params.mode !== 'payment') throw invalid('Only payments are sold here.', { param: 'mode' })
  if (!params.success_url) throw invalid('Missing required param: success_url.', { param: 'success_url' })
  const items = params.line_items ?? []
  if (items.length === 0) throw invalid('Missing required param: line_items.', { param: 'line_items' })
  const expiresAt = params.expires_at ?? world.now() + DAY_SECONDS
  if (expiresAt < world.now() + 30 * 60 - 60 || expiresAt > world.now() + DAY_SECONDS + 60) {
    throw invalid('The `expires_at` timestamp must be between 30 minutes and 24 hours from now.', {
      param: 'expires_at',
    })
  }
  requireChargesEnabled(world, books)
  const currency = items[0]?.price_data?.currency ?? ''
  const amount = items.reduce(
    (sum, item) => sum + (item.price_data?.unit_amount ?? Number.NaN) * (item.quantity ?? 1),
    0,
  )
  const id = world.newId(world.livemode ? 'cs_live' : 'cs_test')
  books.plans.set(id, { amount, currency, ...params.payment_intent_data })
  const session = emptySession(id, world, params)
  Object.assign(session, {
    amount_subtotal: amount,
    amount_total: amount,
    currency,
    expires_at: expiresAt,
    url: `${origin}/c/pay/${id}`,
  })
  books.sessions.set(id, session)
  return session
}

function emptySession(id: string, world: World, params: Stripe.Checkout.SessionCreateParams): Stripe.Checkout.Session {
  return {
    id,
    object: 'checkout.session',
    adaptive_pricing: null,
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: null,
    amount_total: null,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: world.now(),
    currency: null,
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: null,
    customer_account: null,
    customer_creation: 'if_required',
    customer_details: null,
    customer_email: params.customer_email ?? null,
    discounts: [],
    expires_at: 0,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: world.livemode,
    locale: params.locale ?? null,
    managed_payments: null,
    metadata: { ...params.metadata } as Stripe.Metadata,
    mode: 'payment',
    origin_context: null,
    // Made when somebody pays, not before: as the real one does.
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: ['card'],
    payment_status: 'unpaid',
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: null,
    subscription: null,
    success_url: params.success_url ?? null,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: null,
    wallet_options: null,
  }
}

export function sessionOf(books: Books, id: string): Stripe.Checkout.Session {
  const session = books.sessions.get(id)
  if (!session) throw missing('checkout.session', id)
  return session
}

/** Somebody pays on the hosted page. @throws Fault 402 where the card is declined; the page can be tried again */
export function paySession(
  world: World,
  books: Books,
  session: Stripe.Checkout.Session,
  card: string,
  origin: string,
): void {
  requireOpen(session)
  const intent = session.payment_intent
    ? intentOf(books, idOf(session.payment_intent))
    : startIntent(world, books, session)
  confirmIntent(world, books, intent, card, origin)
  completeIfPaid(world, books, session)
}

function startIntent(world: World, books: Books, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const plan = books.plans.get(session.id)
  if (!plan) throw missing('checkout.session', session.id)
  const intent = createIntent(world, books, plan)
  session.payment_intent = intent.id
  return intent
}

/** The answer to 3-D Secure on the hosted page. */
export function authenticateSession(
  world: World,
  books: Books,
  session: Stripe.Checkout.Session,
  passed: boolean,
): void {
  answerAuthentication(world, books, intentOf(books, idOf(session.payment_intent)), passed)
  completeIfPaid(world, books, session)
}

function completeIfPaid(world: World, books: Books, session: Stripe.Checkout.Session): void {
  const { status } = intentOf(books, idOf(session.payment_intent))
  if (status !== 'succeeded' && status !== 'requires_capture') return
  session.status = 'complete'
  session.payment_status = status === 'succeeded' ? 'paid' : 'unpaid'
  session.url = null
  world.emit('checkout.session.completed', books.accountId, session)
}

export function expireSession(world: World, books: Books, session: Stripe.Checkout.Session): void {
  requireOpen(session)
  session.status = 'expired'
  session.url = null
  const intent = session.payment_intent ? books.intents.get(idOf(session.payment_intent)) : null
  if (intent && intent.status !== 'canceled') cancelIntent(world, books, intent, 'abandoned')
  world.emit('checkout.session.expired', books.accountId, session)
}

function requireOpen(session: Stripe.Checkout.Session): void {
  if (session.status === 'open') return
  throw new Fault(400, { message: `This Session has a status of ${session.status}, it must be open.` })
}

export const checkoutSessionRoutes = [
  route('POST', '/v1/checkout/sessions', ({ world, books, params, origin }) => {
    const wanted = params as Stripe.Checkout.SessionCreateParams
    return expanded(books, createSession(world, books, wanted, origin), wanted.expand)
  }),
  route('GET', '/v1/checkout/sessions', ({ books, params }) => {
    const wanted = params as Stripe.Checkout.SessionListParams
    const all = [...books.sessions.values()].filter(
      ({ payment_intent }) => !wanted.payment_intent || payment_intent === wanted.payment_intent,
    )
    return expanded(books, listPage('/v1/checkout/sessions', all, wanted as object), wanted.expand)
  }),
  route('GET', '/v1/checkout/sessions/:id', ({ books, path: [id = ''], params }) =>
    expanded(books, sessionOf(books, id), (params as Stripe.Checkout.SessionRetrieveParams).expand),
  ),
  route('POST', '/v1/checkout/sessions/:id/expire', ({ world, books, path: [id = ''], params }) => {
    const session = sessionOf(books, id)
    expireSession(world, books, session)
    return expanded(books, session, (params as Stripe.Checkout.SessionExpireParams).expand)
  }),
]
