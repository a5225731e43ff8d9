import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/ids'
import {
  type CollectionCondition,
  collectionConditionSchema,
  collectionRulesSchema,
  numberOperatorSchema,
  textOperatorSchema,
} from '../collection-rule-schema'
import { type CollectionFacts, matchesCondition, matchesRules } from './collection-rules'

const [shirts, clothes, shoes] = [newId(), newId(), newId()]
const shirt: CollectionFacts = {
  title: 'Ocean Blue Shirt',
  vendor: 'Partners',
  productType: '',
  tags: ['men', 'Summer 2026'],
  categoryIds: [shirts, clothes],
  variants: [
    { priceMinor: 5000, compareAtMinor: null, available: 3 },
    { priceMinor: 4000, compareAtMinor: 6000, available: 0 },
  ],
}

const holds = (condition: CollectionCondition, facts = shirt) =>
  matchesCondition(facts, collectionConditionSchema.parse(condition))

describe('conditions', () => {
  it.each<[CollectionCondition, boolean]>([
    [{ field: 'title', operator: 'eq', value: 'ocean blue shirt' }, true],
    [{ field: 'title', operator: 'contains', value: 'BLUE' }, true],
    [{ field: 'title', operator: 'not_contains', value: 'blue' }, false],
    [{ field: 'title', operator: 'starts_with', value: 'ocean' }, true],
    [{ field: 'title', operator: 'ends_with', value: 'ocean' }, false],
    [{ field: 'vendor', operator: 'ne', value: 'Partner' }, true],
    [{ field: 'product_type', operator: 'contains', value: 'x' }, false],
    [{ field: 'tag', operator: 'eq', value: 'MEN' }, true],
    [{ field: 'tag', operator: 'ne', value: 'men' }, false],
    [{ field: 'tag', operator: 'starts_with', value: 'summer' }, true],
    [{ field: 'price', operator: 'lt', value: 4001 }, true],
    [{ field: 'price', operator: 'gt', value: 5000 }, false],
    [{ field: 'price', operator: 'gte', value: 5000 }, true],
    [{ field: 'price', operator: 'ne', value: 4000 }, false],
    [{ field: 'compare_at', operator: 'eq', value: 6000 }, true],
    [{ field: 'compare_at', operator: 'lt', value: 6000 }, false],
    [{ field: 'on_sale', operator: 'eq', value: true }, true],
    [{ field: 'on_sale', operator: 'eq', value: false }, false],
    [{ field: 'stock', operator: 'eq', value: 3 }, true],
    [{ field: 'stock', operator: 'lte', value: 2 }, false],
    [{ field: 'category', operator: 'in', value: [shoes, clothes] }, true],
    [{ field: 'category', operator: 'not_in', value: [shoes] }, true],
    [{ field: 'category', operator: 'not_in', value: [shirts, shoes] }, false],
  ])('%j is %s', (condition, expected) => expect(holds(condition)).toBe(expected))

  it('treat stock without counting as endless, and none as zero', () => {
    const endless = { ...shirt, variants: [{ priceMinor: 1, compareAtMinor: null, available: null }] }
    expect(holds({ field: 'stock', operator: 'gt', value: 1_000_000 }, endless)).toBe(true)
    expect(holds({ field: 'stock', operator: 'lt', value: 1 }, { ...shirt, variants: [] })).toBe(true)
  })

  it('find no price fitting where there is none', () => {
    const unpriced = { ...shirt, variants: [{ priceMinor: null, compareAtMinor: 100, available: 1 }] }
    for (const operator of ['eq', 'gt', 'gte', 'lt', 'lte'] as const)
      expect(holds({ field: 'price', operator, value: 0 }, unpriced)).toBe(false)
    expect(holds({ field: 'price', operator: 'ne', value: 0 }, unpriced)).toBe(true)
    expect(holds({ field: 'on_sale', operator: 'eq', value: false }, unpriced)).toBe(true)
  })
})

it('a compare-at price equal to the price is no sale', () => {
  const level = { ...shirt, variants: [{ priceMinor: 100, compareAtMinor: 100, available: 1 }] }
  expect(holds({ field: 'on_sale', operator: 'eq', value: false }, level)).toBe(true)
})

describe('the schema', () => {
  it.each([
    { field: 'title', operator: 'gt', value: 'a' },
    { field: 'price', operator: 'contains', value: 1 },
    { field: 'price', operator: 'eq', value: '1' },
    { field: 'price', operator: 'eq', value: -1 },
    { field: 'price', operator: 'eq', value: 0.5 },
    { field: 'tag', operator: 'eq', value: '  ' },
    { field: 'on_sale', operator: 'ne', value: true },
    { field: 'category', operator: 'in', value: [] },
    { field: 'category', operator: 'in', value: ['shirts'] },
    { field: 'password', operator: 'eq', value: 'x' },
    { field: 'title', operator: 'eq', value: 'a', sql: '1=1' },
  ])('refuses %j', (condition) => expect(collectionConditionSchema.safeParse(condition).success).toBe(false))

  it('wants at least one condition', () => {
    expect(collectionRulesSchema.safeParse({ match: 'all', conditions: [] }).success).toBe(false)
  })
})

describe('for any product and rules', () => {
  const word = fc.constantFrom('a', 'A', 'ab', 'b', 'Ba', 'sale')
  const small = fc.nat(4)
  const facts: fc.Arbitrary<CollectionFacts> = fc.record({
    title: word,
    vendor: word,
    productType: word,
    tags: fc.array(word, { maxLength: 3 }),
    categoryIds: fc.subarray([shirts, clothes, shoes]),
    variants: fc.array(
      fc.record({ priceMinor: fc.option(small), compareAtMinor: fc.option(small), available: fc.option(small) }),
      { maxLength: 3 },
    ),
  })
  const conditions = fc.oneof(
    fc.record({
      field: fc.constantFrom('title', 'vendor', 'product_type', 'tag'),
      operator: fc.constantFrom(...textOperatorSchema.options),
      value: word,
    }),
    fc.record({
      field: fc.constantFrom('price', 'compare_at', 'stock'),
      operator: fc.constantFrom(...numberOperatorSchema.options),
      value: small,
    }),
    fc.record({ field: fc.constant('on_sale'), operator: fc.constant('eq'), value: fc.boolean() }),
    fc.record({
      field: fc.constant('category'),
      operator: fc.constantFrom('in', 'not_in'),
      value: fc.subarray([shirts, clothes, shoes], { minLength: 1 }),
    }),
  )
  const parsed = conditions.map((one) => collectionConditionSchema.parse(one))
  const opposites = new Map([
    ['eq', 'ne'],
    ['contains', 'not_contains'],
    ['in', 'not_in'],
  ])

  it('a negative operator is the negation of its positive one', () => {
    fc.assert(
      fc.property(facts, parsed, (product, condition) => {
        const opposite = opposites.get(condition.operator)
        fc.pre(opposite !== undefined && condition.field !== 'on_sale')
        const negated = collectionConditionSchema.parse({ ...condition, operator: opposite })
        expect(matchesCondition(product, negated)).toBe(!matchesCondition(product, condition))
      }),
    )
  })

  it('all is every, any is some, and rules survive JSON', () => {
    fc.assert(
      fc.property(facts, fc.array(parsed, { minLength: 1, maxLength: 5 }), (product, list) => {
        const single = list.map((condition) => matchesRules(product, { match: 'all', conditions: [condition] }))
        const stored = collectionRulesSchema.parse(JSON.parse(JSON.stringify({ match: 'all', conditions: list })))
        expect(matchesRules(product, stored)).toBe(!single.includes(false))
        expect(matchesRules(product, { ...stored, match: 'any' })).toBe(single.includes(true))
      }),
    )
  })
})
