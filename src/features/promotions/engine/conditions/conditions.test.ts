import { describe, expect, it } from 'vitest'
import { facts, line } from '@/test/promotions/carts'
import { prepareCart } from '../cart'
import type { Scalar } from '../operators/operator'
import { Scope } from '../scope'
import { fieldOf, type TargetName, TARGETS } from '.'
import type { ConditionTarget } from './target'

const cart = prepareCart(
  facts({
    lines: [
      line('b', {
        quantity: 2,
        unitPriceMinor: 500,
        compareAtMinor: 600,
        sku: 'SKU-b',
        vendor: 'Acme',
        productType: 'Shoe',
        tags: ['New', 'Eco'],
        categoryPaths: [['clothes', 'shirts'], ['sale']],
        collectionIds: ['summer'],
      }),
      line('a', {
        quantity: 3,
        unitPriceMinor: 700,
        productId: 'b',
        categoryPaths: [['clothes']],
        collectionIds: ['summer'],
      }),
    ],
    customer: {
      id: 'anna',
      email: 'Anna@Example.com',
      groupIds: ['vip', 'staff'],
      tags: ['Loyal'],
      orderCount: 2,
      spentMinor: 9_900,
    },
    country: 'RO',
    shipping: { methodId: 'post', amountMinor: 490 },
  }),
)
const empty = prepareCart(facts({}))

/** Of each field what it reads: from the cart, from its line b alone where it can be asked of an item, and from an empty cart of a guest. */
const READINGS: Record<TargetName, Record<string, [Scalar[], Scalar[], Scalar[]]>> = {
  product: {
    id: [['b'], ['b'], []],
    vendor: [['', 'acme'], ['acme'], []],
    type: [['', 'shoe'], ['shoe'], []],
    tag: [['new', 'eco'], ['new', 'eco'], []],
    price: [[700, 500], [500], []],
    on_sale: [[false, true], [true], []],
    quantity: [[5], [2], []],
  },
  variant: {
    id: [['a-1', 'b-1'], ['b-1'], []],
    sku: [['sku-b'], ['sku-b'], []],
    price: [[700, 500], [500], []],
    quantity: [[3, 2], [2], []],
  },
  category: {
    id: [['clothes', 'shirts', 'sale'], ['clothes', 'shirts', 'sale'], []],
    own_id: [['clothes', 'shirts', 'sale'], ['shirts', 'sale'], []],
    count: [[3], [2], [0]],
  },
  collection: { id: [['summer'], ['summer'], []], count: [[1], [1], [0]] },
  cart_total: {
    before_discounts: [[3_100], [], [0]],
    after_discounts: [[3_098], [], [0]],
    currency: [['eur'], [], ['eur']],
  },
  cart_quantity: { pieces: [[5], [], [0]], lines: [[2], [], [0]], products: [[1], [], [0]] },
  customer: {
    id: [['anna'], [], []],
    email: [['anna@example.com'], [], []],
    signed_in: [[true], [], [false]],
    tag: [['loyal'], [], []],
    order_count: [[2], [], [0]],
    first_order: [[false], [], [true]],
    spent: [[9_900], [], [0]],
    country: [['ro'], [], []],
  },
  customer_group: { id: [['vip', 'staff'], [], []], count: [[2], [], [0]] },
  shipping_method: { id: [['post'], [], []], price: [[490], [], []] },
  time: { weekday: [[6], [], [6]], hour: [[12], [], [12]] },
}

const rows = Object.entries(READINGS).flatMap(([target, fields]) =>
  Object.entries(fields).map(([field, [whole, item, none]]) => ({
    target: target as TargetName,
    field,
    whole,
    item,
    none,
  })),
)

describe('conditions', () => {
  it('have a reading for every field', () => {
    const known = Object.entries(TARGETS).flatMap(([target, { fields }]: [string, ConditionTarget]) =>
      Object.keys(fields).map((field) => `${target}.${field}`),
    )
    expect(rows.map(({ target, field }) => `${target}.${field}`)).toEqual(known)
  })

  it.each(rows)('read $target.$field', ({ target, field, whole, item, none }) => {
    const found = fieldOf(target, field)
    if (!found) throw new Error('No such field')
    // One cent less is left of each line than it cost.
    const scope = new Scope(cart, cart.lines, ({ subtotalMinor }) => subtotalMinor - 1)
    expect(scope.read(found)).toEqual(whole)
    if (TARGETS[target].perItem) expect(cart.items[1]?.read(found)).toEqual(item)
    expect(empty.whole.read(found)).toEqual(none)
  })

  it('know no other fields', () => {
    expect(fieldOf('product', 'constructor')).toBeUndefined()
    expect(fieldOf('cart_total', 'pieces')).toBeUndefined()
  })
})
