import type Stripe from 'stripe'
import { move, stripeFeeOf } from './money-movements'
import { listPage, route } from './request'
import { missing } from './fault'
import { type Books, expanded, type World } from './world'

const NOBODY = { address: null, email: null, name: null, phone: null, tax_id: null }

/** The charge of an intent that was paid or authorised, or that the bank declined. */
export function chargeFor(
  world: World,
  books: Books,
  intent: Stripe.PaymentIntent,
  outcome: { declined: string | null; captured: boolean },
): Stripe.Charge {
  const { declined, captured } = outcome
  const charge: Stripe.Charge = {
    id: world.newId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: books.accountId ? 'ca_double' : null,
    application_fee: null,
    application_fee_amount: intent.application_fee_amount,
    balance_transaction: null,
    billing_details: NOBODY,
    calculated_statement_descriptor: 'STOA DOUBLE',
    captured: false,
    created: world.now(),
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: declined ? 'card_declined' : null,
    failure_message: declined ? 'Your card was declined.' : null,
    fraud_details: {},
    livemode: world.livemode,
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: null,
    paid: !declined,
    payment_intent: intent.id,
    payment_method: 'pm_card_double',
    payment_method_details: null,
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: declined ? 'failed' : 'succeeded',
    transfer_data: null,
    transfer_group: null,
  }
  books.charges.set(charge.id, charge)
  if (captured) takeMoney(world, books, charge, intent.amount, intent.application_fee_amount)
  return charge
}

/** Captures a charge: Stripe's fee and the platform's come off the account's balance, the latter goes on the platform's. */
export function takeMoney(world: World, books: Books, charge: Stripe.Charge, amount: number, fee: number | null): void {
  charge.captured = true
  charge.amount_captured = amount
  charge.amount_refunded = charge.amount - amount
  const ours = books.accountId ? (fee ?? 0) : 0
  charge.balance_transaction = move(world, books, {
    type: 'charge',
    source: charge.id,
    amount,
    currency: charge.currency,
    fees: [
      { type: 'stripe_fee', amount: stripeFeeOf(amount) },
      { type: 'application_fee', amount: ours },
    ],
  }).id
  if (ours > 0 && books.accountId) charge.application_fee = collectFee(world, books.accountId, charge, ours).id
}

function collectFee(world: World, accountId: string, charge: Stripe.Charge, amount: number): Stripe.ApplicationFee {
  const platform = world.books(null)
  const id = world.newId('fee')
  const { currency } = charge
  const booked = move(world, platform, { type: 'application_fee', source: id, amount, currency, fees: [] })
  const fee: Stripe.ApplicationFee = {
    id,
    object: 'application_fee',
    account: accountId,
    amount,
    amount_refunded: 0,
    application: 'ca_double',
    balance_transaction: booked.id,
    charge: charge.id,
    created: world.now(),
    currency,
    fee_source: null,
    livemode: world.livemode,
    originating_transaction: charge.id,
    refunded: false,
    refunds: { object: 'list', data: [], has_more: false, url: `/v1/application_fees/${id}/refunds` },
  }
  platform.fees.set(id, fee)
  world.emit('application_fee.created', null, fee)
  return fee
}

export const chargeRoutes = [
  route('GET', '/v1/charges', ({ books, params }) => {
    const wanted = params as Stripe.ChargeListParams
    const all = [...books.charges.values()].filter(
      ({ payment_intent }) => !wanted.payment_intent || payment_intent === wanted.payment_intent,
    )
    return expanded(books, listPage('/v1/charges', all, wanted as object), wanted.expand)
  }),
  route('GET', '/v1/charges/:id', ({ books, path: [id = ''], params }) => {
    const charge = books.charges.get(id)
    if (!charge) throw missing('charge', id)
    return expanded(books, charge, (params as Stripe.ChargeRetrieveParams).expand)
  }),
  route('GET', '/v1/balance_transactions/:id', ({ books, path: [id = ''] }) => {
    const transaction = books.transactions.get(id)
    if (!transaction) throw missing('balance_transaction', id)
    return transaction
  }),
  route('GET', '/v1/balance_transactions', ({ books, params }) =>
    listPage('/v1/balance_transactions', books.transactions.values(), params as Stripe.BalanceTransactionListParams),
  ),
]
