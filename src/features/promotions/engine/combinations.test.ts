import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionsArbitrary, cartArbitrary, COMPARISONS, comparisonArbitrary } from '@/test/promotions/arbitraries'
import { promotion } from '@/test/promotions/carts'
import { priceByEngine } from '@/test/promotions/compare'
import { priceByTrying } from '@/test/promotions/reference'
import { type PromotionInput, promotionSchema } from '../promotions-schema'

/* Every type × every operator × every target (by each of its fields), against the evaluator in src/test/promotions, which is written another way. */

/** For each combination. */
const CARTS = 5

const carts = cartArbitrary()
const fitting = COMPARISONS.filter(({ fits }) => fits)

describe.each(Object.entries<fc.Arbitrary<PromotionInput['actions'][number]>>(actionsArbitrary()))(
  '%s',
  (_, actions) => {
    it.each(fitting)('with $target.$field $operator', (comparison) => {
      let gave = 0
      fc.assert(
        fc.property(carts, actions, comparisonArbitrary(comparison), (facts, action, conditions) => {
          const one = [promotion({ actions: [action], conditions })]
          const expected = priceByTrying(one, facts)
          expect(priceByEngine(one, facts)).toEqual(expected)
          if (Object.keys(expected.amounts).length > 0) gave += 1
        }),
        { numRuns: CARTS, seed: 7 },
      )
      discounts += gave
      runs += CARTS
    })
  },
)

let runs = 0
let discounts = 0

it('compared carts of which many had a discount', () => {
  expect(runs).toBe(12 * CARTS * fitting.length)
  expect(discounts).toBeGreaterThan(runs / 8)
})

it.each(COMPARISONS.filter(({ fits }) => !fits))('refuses $target.$field $operator', ({ target, field, operator }) => {
  const document = { id: 'p', name: 'p', createdAt: '2026-01-01T00:00:00Z', actions: [{ kind: 'free_shipping' }] }
  const result = promotionSchema.safeParse({ ...document, conditions: { target, field, operator, value: 1 } })
  expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(['conditions.operator'])
})
