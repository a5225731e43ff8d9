import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  amountOff,
  categories,
  EUR,
  percent,
  percentOff,
  products,
  promotion,
  totalAtLeast,
} from '@/test/promotions/carts'
import { cartArbitrary, promotionsArbitrary } from '@/test/promotions/arbitraries'
import { satisfied } from '@/test/promotions/reference-conditions'
import type { ConditionTree } from '../conditions-schema'
import type { PromotionInput } from '../promotions-schema'
import { checkPromotion } from './check-promotion'

const flaws = (rest: Partial<PromotionInput>) =>
  checkPromotion(promotion(rest)).map(({ path, code, severity }) => `${severity} ${path.join('.')} ${code}`)

const total = (operator: 'lt' | 'lte' | 'gt' | 'gte' | 'eq', amount: number) => ({ ...totalAtLeast(amount), operator })
const pieces = (operator: 'lt' | 'gte' | 'ne', value: number, where?: ConditionTree) =>
  ({ target: 'cart_quantity', field: 'pieces', operator, value, ...(where && { where }) }) as ConditionTree
const flag = (value: boolean): ConditionTree => ({ target: 'customer', field: 'signed_in', operator: 'eq', value })
const currency = (operator: 'in' | 'not_in', ...value: string[]): ConditionTree => ({
  target: 'cart_total',
  field: 'currency',
  operator,
  value,
})

describe('checkPromotion', () => {
  it.each<[string, ConditionTree]>([
    ['a sensible range', { all: [total('gte', 1_000), total('lt', 2_000)] }],
    ['two ranges, one of which', { any: [total('lt', 1_000), total('gt', 2_000)] }],
    ['the same field of different items', { all: [pieces('gte', 5, products('a')), pieces('lt', 2, products('b'))] }],
    ['several products, each of which may be there', { all: [products('a'), products('b')] }],
    ['no condition', { all: [] }],
  ])('finds nothing in %s', (_, conditions) => {
    expect(flaws({ conditions })).toEqual([])
  })

  it.each<[string, ConditionTree, string]>([
    ['below 10 and above 20', { all: [total('lt', 1_000), total('gt', 2_000)] }, 'error conditions never_true'],
    [
      'the same in nested groups',
      { all: [{ all: [total('lt', 1_000)] }, { not: { any: [total('lte', 1_000)] } }] },
      'error conditions never_true',
    ],
    [
      'above 10 and not above 10',
      { all: [total('gt', 1_000), { not: total('gt', 1_000) }] },
      'error conditions never_true',
    ],
    ['signed in and not', { all: [flag(true), flag(false)] }, 'error conditions never_true'],
    ['euros and dollars', { all: [currency('in', 'EUR'), currency('in', 'usd')] }, 'error conditions never_true'],
    ['fewer than no pieces', pieces('lt', 0), 'error conditions never_true'],
    ['an empty "any"', { any: [] }, 'error conditions never_true'],
    ['hour 24', { target: 'time', field: 'hour', operator: 'gte', value: 24 }, 'error conditions never_true'],
    ['signed in or not', { any: [flag(true), flag(false)] }, 'warning conditions always_true'],
    [
      'at most 20 or at least 10',
      { any: [total('lte', 2_000), total('gte', 1_000)] },
      'warning conditions always_true',
    ],
    ['at least no pieces', pieces('gte', 0), 'warning conditions always_true'],
    ['any currency', { any: [currency('in', 'EUR'), currency('not_in', 'EUR')] }, 'warning conditions always_true'],
    [
      'a dead branch',
      { any: [totalAtLeast(5), { all: [flag(true), flag(false)] }] },
      'warning conditions.any.1 never_true',
    ],
    ['an empty list', { all: [products(), totalAtLeast(5)] }, 'error conditions.all.0.value empty_list'],
    [
      'a range that ends before it begins',
      { target: 'time', field: 'hour', operator: 'between', value: { from: 9, to: 8 } },
      'error conditions.value range_reversed',
    ],
    [
      'an empty list of counted items',
      pieces('gte', 2, { any: [categories()] }),
      'warning conditions.where.any.0.value empty_list',
    ],
  ])('finds %s', (_, conditions, found) => {
    expect(flaws({ conditions })).toEqual([found])
  })

  it.each<[string, Partial<PromotionInput>, string]>([
    [
      'an end before the start',
      { schedule: { startsAt: '2026-02-01T00:00:00Z', endsAt: '2026-01-01T00:00:00Z' } },
      'error schedule.endsAt ends_before_start',
    ],
    [
      'a window on no day',
      { schedule: { windows: [{ weekdays: [] }] } },
      'error schedule.windows.0.weekdays no_weekday',
    ],
    [
      'nothing to get',
      { actions: [{ kind: 'buy_x_get_y', buy: { quantity: 1 }, get: { quantity: 0 }, benefit: percent(50) }] },
      'error actions.0.get.quantity quantity_zero',
    ],
    [
      'sets of no pieces',
      { actions: [{ kind: 'mix_and_match', quantity: 0, benefit: percent(50) }] },
      'error actions.0.quantity quantity_zero',
    ],
    ['0 %', { actions: [percentOff(0)] }, 'error actions.0 gives_nothing'],
    ['0.00 off', { actions: [amountOff(0, 'order')] }, 'error actions.0 gives_nothing'],
    [
      'items of no product',
      { actions: [percentOff(5, 'items', products())] },
      'error actions.0.items.value empty_list',
    ],
    ['no uses', { limits: { totalUses: 0 } }, 'error limits.totalUses limit_zero'],
    ['no budget', { limits: { budget: EUR(0) } }, 'error limits.budget limit_zero'],
    ['a cap of nothing', { stacking: { maxDiscount: EUR(0) } }, 'error stacking.maxDiscount limit_zero'],
    [
      'amounts in currencies that do not meet',
      { actions: [amountOff(5, 'order')], limits: { budget: { USD: 5 } } },
      'error  no_common_currency',
    ],
  ])('finds %s', (_, rest, found) => {
    expect(flaws(rest)).toEqual([found])
  })

  it('takes a free set for something', () => {
    expect(
      flaws({ actions: [{ kind: 'mix_and_match', quantity: 2, benefit: { kind: 'price', amounts: EUR(0) } }] }),
    ).toEqual([])
  })

  it('is right whenever it says never or always', { timeout: 30_000 }, () => {
    const input = fc.record({ facts: cartArbitrary(3), promotions: promotionsArbitrary(4) })
    const isRight = fc.property(input, ({ facts, promotions }) => {
      for (const one of promotions) {
        const root = checkPromotion(one).find(({ path }) => path.join('.') === 'conditions')
        const left = new Map(facts.lines.map((line) => [line.id, BigInt(line.unitPriceMinor * line.quantity)]))
        if (root && satisfied(one.conditions, { facts, left }, facts.lines) !== (root.code === 'always_true'))
          return false
      }
      return true
    })
    expect(fc.check(isRight, { numRuns: 1_000 })).toMatchObject({ failed: false })
  })
})
