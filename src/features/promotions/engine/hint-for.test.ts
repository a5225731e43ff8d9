import { describe, expect, it } from 'vitest'
import {
  categories,
  EUR,
  evaluate,
  line,
  percent,
  percentOff,
  products,
  promotion,
  totalAtLeast,
  traceOf,
} from '@/test/promotions/carts'
import type { ConditionTree } from '../conditions-schema'
import type { PromotionInput } from '../promotions-schema'

function hint(rest: Partial<PromotionInput>, others: ReturnType<typeof promotion>[] = []) {
  const one = promotion({ id: 'p', actions: [percentOff(10)], ...rest })
  const found = traceOf(evaluate([one, ...others], { lines: [line('a', { quantity: 2 })] }), 'p')
  return found.status === 'applied' ? 'applied' : found.hint
}

const pieces = (value: number, where?: ConditionTree) =>
  ({ target: 'cart_quantity', field: 'pieces', operator: 'gte', value, ...(where && { where }) }) as ConditionTree
const vip: ConditionTree = { target: 'customer_group', field: 'id', operator: 'in', value: ['vip'] }
const freeShipping: PromotionInput['actions'] = [{ kind: 'free_shipping' }]

describe('hints', () => {
  it.each<[string, Partial<PromotionInput>, object | null]>([
    ['what is missing to an amount', { conditions: totalAtLeast(3_200) }, { key: 'spend_more', amountMinor: 1_200 }],
    [
      'a unit more where it must be above',
      { conditions: { ...totalAtLeast(2_000), operator: 'gt' } },
      { key: 'spend_more', amountMinor: 1 },
    ],
    [
      'the way into a range',
      { conditions: { ...totalAtLeast(0), operator: 'between', value: { from: EUR(2_500), to: EUR(9_000) } } },
      { key: 'spend_more', amountMinor: 500 },
    ],
    [
      'the amount of some items',
      { conditions: { ...totalAtLeast(3_200), where: categories('x') } },
      { key: 'spend_more_selected', amountMinor: 3_200 },
    ],
    [
      'the way to free shipping',
      { conditions: totalAtLeast(3_200), actions: freeShipping },
      { key: 'spend_more_free_shipping', amountMinor: 1_200 },
    ],
    ['pieces', { conditions: pieces(5) }, { key: 'add_more', quantity: 3 }],
    [
      'pieces to free shipping',
      { conditions: pieces(5), actions: freeShipping },
      { key: 'add_more_free_shipping', quantity: 3 },
    ],
    [
      'pieces of some items',
      { conditions: pieces(5, { not: products('a') }) },
      { key: 'add_more_selected', quantity: 5 },
    ],
    [
      'the only thing that is missing',
      { conditions: { all: [pieces(1), totalAtLeast(2_500)] } },
      { key: 'spend_more', amountMinor: 500 },
    ],
    ['one of two ways', { conditions: { any: [vip, totalAtLeast(2_500)] } }, { key: 'spend_more', amountMinor: 500 }],
    ['nothing where two things are missing', { conditions: { all: [pieces(5), totalAtLeast(2_500)] } }, null],
    ['nothing to whom it is not for', { conditions: { all: [vip, totalAtLeast(2_500)] } }, null],
    ['nothing where the cart is too large', { conditions: { ...totalAtLeast(1_000), operator: 'lt' } }, null],
    [
      'signing in',
      { conditions: { target: 'customer', field: 'signed_in', operator: 'eq', value: true } },
      { key: 'sign_in' },
    ],
    [
      'pieces that complete an offer',
      { actions: [{ kind: 'mix_and_match', quantity: 3, benefit: percent(10) }] },
      { key: 'add_more_selected', quantity: 1 },
    ],
    [
      'the amount to the lowest tier',
      { actions: [{ kind: 'tiered', by: 'amount', tiers: [{ from: EUR(2_100), benefit: percent(10) }] }] },
      { key: 'spend_more_selected', amountMinor: 100 },
    ],
    [
      'when it starts',
      { schedule: { startsAt: '2027-01-01T00:00:00Z' } },
      { key: 'starts_later', at: '2027-01-01T00:00:00Z' },
    ],
    ['other hours', { schedule: { windows: [{ weekdays: [1] }] } }, { key: 'other_hours' }],
    ['nothing about codes', { trigger: 'codes' }, null],
    ['nothing about limits', { limits: { totalUses: 0 } }, null],
  ])('tell %s', (_, rest, expected) => {
    expect(hint(rest)).toEqual(expected)
  })

  it('tell that something better is in the cart', () => {
    expect(
      hint({ stacking: { lane: 'l' } }, [promotion({ actions: [percentOff(20)], stacking: { lane: 'l' } })]),
    ).toEqual({
      key: 'not_combinable',
    })
  })

  it('get a cart there: with what the hint says, the promotion applies', () => {
    const over = promotion({ id: 'p', conditions: totalAtLeast(3_200), actions: [percentOff(10)] })
    const found = traceOf(evaluate([over], { lines: [line('a')] }), 'p')
    const missing = found.status === 'not_applied' ? (found.hint?.amountMinor ?? 0) : 0
    for (const [unitPriceMinor, status] of [
      [missing - 1, 'not_applied'],
      [missing, 'applied'],
    ] as const) {
      expect(traceOf(evaluate([over], { lines: [line('a'), line('b', { unitPriceMinor })] }), 'p').status).toBe(status)
    }
  })
})
