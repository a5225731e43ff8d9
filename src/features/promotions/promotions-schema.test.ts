import { describe, expect, it } from 'vitest'
import { TARGETS } from './engine/conditions'
import { OPERATORS } from './engine/operators'
import { promotionSchema } from './promotions-schema'

const simple = {
  id: 'p',
  name: '10 % off',
  createdAt: '2026-01-01T00:00:00Z',
  actions: [{ kind: 'percentage', on: 'order', ratePpm: 100_000 }],
}

/** Where a document is wrong, as `path: message`. */
function problems(document: object): string[] {
  const result = promotionSchema.safeParse({ ...simple, ...document })
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

const leaf = { target: 'product', field: 'id', operator: 'in', value: ['a'] }

describe('promotionSchema', () => {
  it('fills in what is left out', () => {
    expect(promotionSchema.parse(simple)).toMatchObject({
      trigger: 'automatic',
      schedule: { startsAt: null, endsAt: null, windows: [] },
      conditions: { all: [] },
      actions: [{ items: { all: [] } }],
      stacking: { priority: 0, exclusive: 'none', lane: null, skipDiscounted: false, maxDiscount: null },
      limits: { totalUses: null, usesPerCustomer: null, usesPerCode: null, budget: null },
    })
  })

  const nested = (groups: number) =>
    Array.from({ length: groups }).reduce<unknown>((inner) => ({ all: [{ any: [{ not: inner }] }] }), leaf)

  it('takes nested conditions, and refuses those that nobody could have written by hand', () => {
    expect(problems({ conditions: nested(15) })).toEqual([])
    expect(problems({ conditions: nested(10_000) })).toEqual([expect.stringMatching(/^conditions: Nested/)])
  })

  it.each([
    ['an unknown target', { ...leaf, target: 'moon' }, 'conditions.all.1.any.0.target'],
    ['a field of another target', { ...leaf, field: 'pieces' }, 'conditions.all.1.any.0.field'],
    ['an operator that does not fit', { ...leaf, operator: 'gt', value: 'a' }, 'conditions.all.1.any.0.operator'],
    ['a value of another shape', { ...leaf, value: 'a' }, 'conditions.all.1.any.0.value'],
    ['a wrong element', { ...leaf, value: ['a', 7] }, 'conditions.all.1.any.0.value.1'],
    ['an unknown key', { ...leaf, vlaue: 1 }, 'conditions.all.1.any.0'],
    ['a missing value', { target: 'product', field: 'id', operator: 'in' }, 'conditions.all.1.any.0.value'],
    ['something that is no node', 7, 'conditions.all.1.any.0'],
    [
      'items where there are none',
      { target: 'customer', field: 'signed_in', operator: 'eq', value: true, where: { all: [] } },
      'conditions.all.1.any.0.where',
    ],
    [
      'a cart condition among items',
      { ...leaf, where: { target: 'cart_total', field: 'currency', operator: 'eq', value: 'EUR' } },
      'conditions.all.1.any.0.where.target',
    ],
  ])('names the place of %s', (_, broken, path) => {
    expect(problems({ conditions: { all: [leaf, { any: [broken] }] } })[0]).toMatch(new RegExp(`^${path}: `))
  })

  it('names the place of a wrong action', () => {
    const actions = [
      { kind: 'buy_x_get_y', buy: { quantity: 1 }, get: { quantity: -1 }, benefit: { kind: 'percentage' } },
    ]
    expect(problems({ actions })).toEqual([
      expect.stringMatching(/^actions.0.get.quantity: /),
      expect.stringMatching(/^actions.0.benefit.ratePpm: /),
    ])
  })

  it('refuses a sale price that depends on the shopper', () => {
    const actions = [{ kind: 'percentage', on: 'catalogue', ratePpm: 100_000 }]
    expect(problems({ actions })).toEqual([])
    expect(problems({ actions, conditions: leaf, trigger: 'codes' })).toEqual([
      expect.stringMatching(/^trigger: /),
      expect.stringMatching(/^conditions: /),
    ])
  })

  it('refuses a sale price that depends on the rest of the cart', () => {
    const quantity = { target: 'variant', field: 'quantity', operator: 'gte', value: 2 }
    const sale = (items: object) => [{ kind: 'percentage', on: 'catalogue', ratePpm: 100_000, items }]
    expect(problems({ actions: sale({ any: [leaf, { not: { all: [quantity] } }] }) })).toEqual([
      expect.stringMatching(/^actions: /),
    ])
    expect(problems({ actions: sale(leaf), stacking: { exclusive: 'order' }, limits: { totalUses: 1 } })).toEqual([
      expect.stringMatching(/^limits: /),
      expect.stringMatching(/^stacking: /),
    ])
  })

  it('has the eleven operators and the nine targets, and the hour beside them', () => {
    expect(Object.keys(OPERATORS)).toHaveLength(11)
    expect(Object.keys(TARGETS)).toHaveLength(10)
  })
})
