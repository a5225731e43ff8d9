import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CANCEL_REASONS, type OrderState } from '../orders-schema'
import {
  ORDER_TRANSITIONS,
  type OrderCause,
  type OrderEffect,
  phaseOf,
  stateAfter,
  transitionOf,
} from './order-state-machine'

const CAUSES: OrderCause[] = [
  'payment_succeeded',
  'payment_failed',
  'payment_cancelled',
  'hold_expired',
  'marked_paid',
  'marked_refunded',
  'cancelled',
]
const AWAITING: OrderState = { status: 'pending', paymentState: 'pending', cancelReason: null }
const REASONS: Partial<Record<OrderCause, OrderState['cancelReason']>> = {
  hold_expired: 'expired',
  payment_cancelled: 'payment_cancelled',
  cancelled: 'staff',
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

function run(causes: readonly OrderCause[], start = AWAITING, startGoods: Goods = 'held') {
  let state = start
  let goods = startGoods
  const told: string[] = []
  for (const cause of causes) {
    const transition = transitionOf(state, cause)
    if (!transition) continue
    for (const effect of transition.effects) {
      expect(NEEDS[effect] ?? goods).toBe(goods)
      if (effect === 'settle_hold' || effect === 'take_again') goods = 'sold'
      if (effect === 'release_hold' || effect === 'restock') goods = 'shelf'
      if (effect.startsWith('tell_')) told.push(effect)
    }
    const next = stateAfter(state, transition, REASONS[cause] ?? 'other')
    expect(phaseOf(next)).toBe(transition.to)
    state = next
  }
  return { state, goods, told }
}

describe('the order state machine', () => {
  it('ends in the same state whatever the order and number of deliveries of the same payment events', () => {
    const events = fc.uniqueArray(
      fc.constantFrom<OrderCause>('payment_succeeded', 'payment_failed', 'payment_cancelled'),
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
        const climbing: OrderCause[] = ['payment_failed', 'payment_cancelled', 'payment_succeeded']
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
        expect(goods).toBe({ pending: 'held', placed: 'sold', cancelled: 'shelf' }[state.status])
        expect(told.filter((effect) => effect === 'tell_placed').length).toBeLessThanOrEqual(1)
        expect(told.filter((effect) => effect === 'tell_paid').length).toBeLessThanOrEqual(1)
        expect(state.cancelReason === null).toBe(state.status !== 'cancelled')
      }),
      { numRuns: 2000 },
    )
  })

  it('never forgets money that came in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...CAUSES), { maxLength: 8 }),
        fc.array(fc.constantFrom(...CAUSES.filter((cause) => cause !== 'marked_refunded')), { maxLength: 8 }),
        (before, after) => {
          const { state } = run([...before, 'payment_succeeded', ...after])
          expect(['paid', 'refunded']).toContain(state.paymentState)
        },
      ),
      { numRuns: 1000 },
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
    expect(Object.keys(ORDER_TRANSITIONS)).toHaveLength(7)
  })
})
