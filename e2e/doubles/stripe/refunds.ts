import type Stripe from 'stripe'
import { invalid, missing } from './fault'
import { feeGivenBack, move } from './money-movements'
import { listPage, route } from './request'
import { type Books, expanded, idOf, type World } from './world'

export function createRefund(world: World, books: Books, params: Stripe.RefundCreateParams): Stripe.Refund {
  const charge = chargeToRefund(books, params)
  const left = charge.amount_captured - givenBack(books, charge)
  const amount = params.amount ?? left
  if (left === 0) throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' })
  if (!Number.isSafeInteger(amount) || amount < 1) throw invalid('Invalid positive integer', { param: 'amount' })
  if (amount > left) {
    throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, {
      param: 'amount',
    })
  }
  if (charge.disputed) throw invalid('This charge is disputed.', { code: 'charge_disputed' })
  const refund: Stripe.Refund = {
    id: world.newId('re'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    metadata: { ...(params.metadata as Stripe.Metadata | undefined) },
    payment_intent: charge.payment_intent,
    payment_method: null,
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: world.behaviour.refunds === 'pending' ? 'pending' : 'succeeded',
    transfer_reversal: null,
  }
  books.refunds.set(refund.id, refund)
  charge.amount_refunded = charge.amount - charge.amount_captured + givenBack(books, charge)
  charge.refunded = givenBack(books, charge) === charge.amount_captured
  payBack(world, books, charge, refund, params.refund_application_fee === true)
  world.emit('refund.created', books.accountId, refund)
  world.emit('charge.refunded', books.accountId, charge)
  if (world.behaviour.refunds === 'failed') settleRefund(world, books, refund, false)
  return refund
}

function chargeToRefund(books: Books, params: Stripe.RefundCreateParams): Stripe.Charge {
  const intent = params.payment_intent ? books.intents.get(params.payment_intent) : null
  const id = params.charge ?? idOf(intent?.latest_charge ?? params.payment_intent)
  const charge = books.charges.get(id)
  if (!charge) throw missing('charge', id)
  if (!charge.captured) throw invalid('This PaymentIntent does not have a successful charge to refund.')
  return charge
}

function givenBack(books: Books, charge: Stripe.Charge): number {
  const of = [...books.refunds.values()].filter(({ charge: id, status }) => id === charge.id && status !== 'failed')
  return of.reduce((sum, { amount }) => sum + amount, 0)
}

function payBack(world: World, books: Books, charge: Stripe.Charge, refund: Stripe.Refund, withFee: boolean): void {
  const { amount, currency } = refund
  const fee = withFee ? refundFee(world, books, charge) : 0
  const fees = [{ type: 'application_fee', amount: -fee }]
  const source = refund.id
  refund.balance_transaction = move(world, books, { type: 'refund', source, amount: -amount, currency, fees }).id
}

/** The part of the platform's fee that goes with what has been given back so far. */
function refundFee(world: World, books: Books, charge: Stripe.Charge): number {
  const platform = world.books(null)
  const fee = platform.fees.get(idOf(charge.application_fee))
  if (!fee) return 0
  const due = feeGivenBack(fee.amount, givenBack(books, charge), charge.amount_captured) - fee.amount_refunded
  if (due <= 0) return 0
  const id = world.newId('fr')
  const { currency } = fee
  const booked = move(world, platform, { type: 'application_fee_refund', source: id, amount: -due, currency, fees: [] })
  fee.amount_refunded += due
  fee.refunded = fee.amount_refunded === fee.amount
  const created = world.now()
  fee.refunds.data.push({
    id,
    object: 'fee_refund',
    amount: due,
    balance_transaction: booked.id,
    created,
    currency,
    fee: fee.id,
    metadata: {},
  })
  world.emit('application_fee.refunded', null, fee)
  return due
}

/** The word of the bank on a refund that was pending, or one that it sends back afterwards. */
export function settleRefund(world: World, books: Books, refund: Stripe.Refund, succeeded: boolean): void {
  refund.status = succeeded ? 'succeeded' : 'failed'
  if (!succeeded) {
    refund.failure_reason = 'lost_or_stolen_card'
    const { amount, currency, id } = refund
    refund.failure_balance_transaction = move(world, books, {
      type: 'refund_failure',
      source: id,
      amount,
      currency,
      fees: [],
    }).id
    const charge = books.charges.get(idOf(refund.charge))
    if (charge) {
      charge.amount_refunded = charge.amount - charge.amount_captured + givenBack(books, charge)
      charge.refunded = false
    }
  }
  world.emit('refund.updated', books.accountId, refund)
  if (!succeeded) world.emit('refund.failed', books.accountId, refund)
}

export const refundRoutes = [
  route('POST', '/v1/refunds', ({ world, books, params }) => {
    const wanted = params as Stripe.RefundCreateParams
    return expanded(books, createRefund(world, books, wanted), wanted.expand)
  }),
  route('GET', '/v1/refunds', ({ books, params }) => {
    const wanted = params as Stripe.RefundListParams
    const all = [...books.refunds.values()].filter(
      ({ payment_intent, charge }) =>
        (!wanted.payment_intent || payment_intent === wanted.payment_intent) &&
        (!wanted.charge || charge === wanted.charge),
    )
    return expanded(books, listPage('/v1/refunds', all, wanted as object), wanted.expand)
  }),
  route('GET', '/v1/refunds/:id', ({ books, path: [id = ''], params }) => {
    const refund = books.refunds.get(id)
    if (!refund) throw missing('refund', id)
    return expanded(books, refund, (params as Stripe.RefundRetrieveParams).expand)
  }),
  route('GET', '/v1/application_fees', ({ books, params }) => {
    const wanted = params as Stripe.ApplicationFeeListParams
    const all = [...books.fees.values()].filter(({ charge }) => !wanted.charge || charge === wanted.charge)
    return listPage('/v1/application_fees', all, wanted as object)
  }),
  route('GET', '/v1/application_fees/:id', ({ books, path: [id = ''] }) => {
    const fee = books.fees.get(id)
    if (!fee) throw missing('application_fee', id)
    return fee
  }),
]
