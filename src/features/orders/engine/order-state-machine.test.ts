import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CANCEL_REASONS, type OrderState } from '../orders-schema'
import {
  ORDER_CAUSES,
  ORDER_PHASES,
  type OrderCause,
  type OrderEffect,
  phaseOf,
  stateAfter,
  transitionOf,
} from './order-state-machine'

const CAUSES = ORDER_CAUSES.filter((cause) => cause !== 'draft_opened')
const TOTAL = 5500
const AWAITING: OrderState = { status: 'pending', paymentState: 'pending', cancelReason: null }
const REASONS: Partial<Record<OrderCause, OrderState['cancelReason']>> = {
  hold_expired: 'expired',
  payment_cancelled: 'payment_cancelled',
  cancelled: 'staff',
}

const RANK: Partial<Record<OrderCause, number>> = {
  payment_failed: 1,
  payment_authorised: 2,
  payment_cancelled: 3,
  payment_succeeded: 4,
  marked_paid: 4,
}

/** Where goods stand: held by the order, sold with it, or on the shelf. */
type Goods = 'held' | 'sold' | 'shelf'

/** Where the goods must be for an effect to make sense. */
const NEEDS: Partial<Record<OrderEffect, Goods>> = {
  settle_hold: 'held',
  release_hold: 'held',
  take_again: 'shelf',
  restock: 'sold',
}

/** One payment as the payments feature would put it through: it climbs, and refunds never take more than there is. */
function run(causes: readonly OrderCause[], start = AWAITING, startGoods: Goods = 'held') {
  let state = start
  let goods = startGoods
  let rank = 0
  let [paidMinor, refundedMinor, open] = [0, 0, 0]
  const told: string[] = []
  for (const cause of causes) {
    const isRefund = cause.startsWith('refund_')
    const climbs = RANK[cause]
    if (climbs !== undefined && climbs <= rank) continue
    rank = climbs ?? rank
    const pays = cause === 'payment_succeeded' || cause === 'marked_paid'
    const part = Math.min(2000, paidMinor - refundedMinor)
    if (isRefund && (cause === 'refund_opened' ? part === 0 : open === 0)) continue
    const transition = transitionOf(state, cause)
    if (pays && (transition || cause === 'payment_succeeded')) paidMinor += TOTAL
    if (!transition) continue
    if (cause === 'refund_opened') [refundedMinor, open] = [refundedMinor + part, part]
    if (cause === 'refund_failed') [refundedMinor, open] = [refundedMinor - open, 0]
    for (const effect of transition.effects) {
      expect(NEEDS[effect] ?? goods).toBe(goods)
      if (effect === 'settle_hold' || effect === 'take_again') goods = 'sold'
      if (effect === 'release_hold' || effect === 'restock') goods = 'shelf'
      if (effect.startsWith('tell_')) told.push(effect)
    }
    const sums = { totalMinor: TOTAL, paidMinor, refundedMinor }
    const next = stateAfter(state, transition, REASONS[cause] ?? 'other', sums)
    const after = transition.to === 'refund_due' || transition.to === 'refunded' ? 'refund' : transition.to
    expect(phaseOf(next).replace(/^refund(_due|ed)$/, 'refund')).toBe(after)
    state = next
  }
  return { state, goods, told, paidMinor, refundedMinor }
}

describe('the order state machine', () => {
  it('ends in the same state whatever the order and number of deliveries of the same payment events', () => {
    const events = fc.uniqueArray(
      fc.constantFrom<OrderCause>('payment_authorised', 'payment_succeeded', 'payment_failed', 'payment_cancelled'),
      {
        minLength: 1,
      },
    )
    const shuffled = events.chain((set) =>
      fc.tuple(
        fc.constant(set),
        fc.shuffledSubarray([...set, ...set, ...set], { minLength: set.length * 3, maxLength: set.length * 3 }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([set, deliveries]) => {
        const climbing: OrderCause[] = [
          'payment_failed',
          'payment_authorised',
          'payment_cancelled',
          'payment_succeeded',
        ]
        const expected = run(climbing.filter((cause) => set.includes(cause)))
        const actual = run(deliveries)
        expect(actual.state).toEqual(expected.state)
        expect(actual.goods).toBe(expected.goods)
      }),
      { numRuns: 500 },
    )
  })

  it('never loses track of the goods and tells of placing and paying at most once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CAUSES), { maxLength: 12 }), (causes) => {
        const { state, goods, told } = run(causes)
        expect(goods).toBe({ draft: 'shelf', pending: 'held', placed: 'sold', cancelled: 'shelf' }[state.status])
        // Reserved money that ran out and then came after all places the order a second time.
        const placings = causes.includes('payment_authorised') ? 2 : 1
        expect(told.filter((effect) => effect === 'tell_placed').length).toBeLessThanOrEqual(placings)
        expect(told.filter((effect) => effect === 'tell_paid').length).toBeLessThanOrEqual(1)
        expect(state.cancelReason === null).toBe(state.status !== 'cancelled')
      }),
      { numRuns: 2000 },
    )
  })

  it('never forgets money that came in', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CAUSES), { maxLength: 16 }), (causes) => {
        const { state, paidMinor, refundedMinor } = run(causes)
        const left = paidMinor - refundedMinor
        if (left >= TOTAL) expect(state.paymentState).toBe('paid')
        else if (left > 0) expect(state.paymentState).toBe('partially_refunded')
        else expect(['paid', 'partially_refunded']).not.toContain(state.paymentState)
      }),
      { numRuns: 3000 },
    )
  })

  it('lets a late payment bring back what lapsed, not what was cancelled by decision', () => {
    expect(run(['hold_expired', 'payment_succeeded']).state.status).toBe('placed')
    const decided = run(['cancelled', 'payment_succeeded']).state
    expect(decided).toEqual({ status: 'cancelled', paymentState: 'paid', cancelReason: 'staff' })
    expect(phaseOf(decided)).toBe('refund_due')
  })

  it('knows every phase by its columns', () => {
    for (const cancelReason of CANCEL_REASONS) {
      const phase = phaseOf({ status: 'cancelled', paymentState: 'cancelled', cancelReason })
      expect(phase).toBe(['expired', 'payment_cancelled'].includes(cancelReason) ? 'lapsed' : 'cancelled')
    }
    expect(phaseOf({ status: 'draft', paymentState: 'pending', cancelReason: null })).toBe('draft')
    expect(ORDER_PHASES).toHaveLength(9)
  })
})
