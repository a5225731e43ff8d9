import type Stripe from 'stripe'
import { missing } from './fault'
import { move } from './money-movements'
import { listPage, route } from './request'
import type { Books, World } from './world'

const DISPUTE_FEE = 1500

/** The customer's bank takes the money of a charge back. */
export function openDispute(world: World, books: Books, charge: Stripe.Charge, reason = 'fraudulent'): Stripe.Dispute {
  charge.disputed = true
  const id = world.newId('du')
  const { currency } = charge
  const amount = charge.amount_captured
  const fees = [{ type: 'stripe_fee', amount: DISPUTE_FEE }]
  const taken = move(world, books, { type: 'adjustment', source: id, amount: -amount, currency, fees })
  const dispute = {
    id,
    object: 'dispute',
    amount,
    balance_transactions: [taken],
    charge: charge.id,
    created: world.now(),
    currency,
    enhanced_eligibility_types: [],
    evidence: {},
    evidence_details: { due_by: world.now() + 7 * 86_400, has_evidence: false, past_due: false, submission_count: 0 },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: world.livemode,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason,
    status: 'needs_response',
  } as unknown as Stripe.Dispute
  books.disputes.set(id, dispute)
  world.emit('charge.dispute.created', books.accountId, dispute)
  world.emit('charge.dispute.funds_withdrawn', books.accountId, dispute)
  return dispute
}

export function closeDispute(world: World, books: Books, dispute: Stripe.Dispute, won: boolean): void {
  dispute.status = won ? 'won' : 'lost'
  if (won) {
    const { id, amount, currency } = dispute
    const fees = [{ type: 'stripe_fee', amount: -DISPUTE_FEE }]
    dispute.balance_transactions.push(move(world, books, { type: 'adjustment', source: id, amount, currency, fees }))
    world.emit('charge.dispute.funds_reinstated', books.accountId, dispute)
  }
  world.emit('charge.dispute.closed', books.accountId, dispute)
}

export const disputeRoutes = [
  route('GET', '/v1/disputes', ({ books, params }) => {
    const wanted = params as Stripe.DisputeListParams
    const all = [...books.disputes.values()].filter(
      ({ payment_intent }) => !wanted.payment_intent || payment_intent === wanted.payment_intent,
    )
    return listPage('/v1/disputes', all, wanted as object)
  }),
  route('GET', '/v1/disputes/:id', ({ books, path: [id = ''] }) => {
    const dispute = books.disputes.get(id)
    if (!dispute) throw missing('dispute', id)
    return dispute
  }),
]
