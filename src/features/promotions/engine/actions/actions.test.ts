import { describe, expect, it } from 'vitest'
import {
  categories,
  EUR,
  evaluate,
  line,
  lineDiscounts,
  percent,
  products,
  promotion,
  stopOf,
} from '@/test/promotions/carts'
import type { PromotionInput } from '../../promotions-schema'
import type { Stop } from '../../trace-schema'
import type { PromotionAction } from '.'

type Action = PromotionInput['actions'][number]
type Off = Record<string, number>

interface Case {
  readonly says: string
  readonly action: Action
  readonly off?: Off
  readonly shipping?: number
  readonly gifts?: number
  /** Where it does nothing: why. */
  readonly stop?: Partial<Stop>
  readonly lines?: ReturnType<typeof line>[]
}

const a = line('a', { unitPriceMinor: 1_000, quantity: 2, categoryPaths: [['x']] })
const b = line('b', { unitPriceMinor: 333, quantity: 3, categoryPaths: [['x'], ['y']] })
const c = line('c', { unitPriceMinor: 50, categoryPaths: [['y']] })
const items = categories('x')
const nothing = (reason: string, rest: object = {}) =>
  ({ kind: 'nothing_to_discount', reason, ...rest }) as Partial<Stop>
const amount = (of: number) => ({ kind: 'amount', amounts: EUR(of) }) as const
const price = (of: number) => ({ kind: 'price', amounts: EUR(of) }) as const

/** Lines a: 2 × 10.00 in x; b: 3 × 3.33 in x and y; c: 0.50 in y. Shipping 4.90. Two gifts can be had. */
const CASES: Record<PromotionAction['kind'], readonly Case[]> = {
  percentage: [
    {
      says: 'of each line, half up',
      action: { kind: 'percentage', on: 'items', ratePpm: 125_000 },
      off: { a: 250, b: 125, c: 6 },
    },
    {
      says: 'of each piece, as a sale price',
      action: { kind: 'percentage', on: 'catalogue', ratePpm: 125_000 },
      off: { a: 250, b: 126, c: 6 },
    },
    {
      says: 'of the sum, spread',
      action: { kind: 'percentage', on: 'order', ratePpm: 125_000 },
      off: { a: 250, b: 125, c: 6 },
    },
    { says: 'of shipping', action: { kind: 'percentage', on: 'shipping', ratePpm: 125_000 }, shipping: 61 },
    {
      says: 'nothing where it is 0 %',
      action: { kind: 'percentage', on: 'items', ratePpm: 0 },
      stop: nothing('no_benefit'),
    },
    {
      says: 'of no items',
      action: { kind: 'percentage', on: 'items', ratePpm: 9, items: products('z') },
      stop: nothing('no_items'),
    },
  ],
  fixed_amount: [
    {
      says: 'off each piece, at most its price',
      action: { kind: 'fixed_amount', on: 'pieces', amounts: EUR(300) },
      off: { a: 600, b: 900, c: 50 },
    },
    {
      says: 'off each piece, as a sale price',
      action: { kind: 'fixed_amount', on: 'catalogue', amounts: EUR(100), items },
      off: { a: 200, b: 300 },
    },
    {
      says: 'once, over the items',
      action: { kind: 'fixed_amount', on: 'items', amounts: EUR(100), items },
      off: { a: 67, b: 33 },
    },
    {
      says: 'once, over the order, at most all of it',
      action: { kind: 'fixed_amount', on: 'order', amounts: EUR(9_999) },
      off: { a: 2_000, b: 999, c: 50 },
    },
    {
      says: 'off shipping, at most all of it',
      action: { kind: 'fixed_amount', on: 'shipping', amounts: EUR(9_999) },
      shipping: 490,
    },
  ],
  fixed_price: [
    {
      says: 'what the order costs above it',
      action: { kind: 'fixed_price', amounts: EUR(1_049), items },
      off: { a: 1_300, b: 650 },
    },
    {
      says: 'nothing where the order costs less',
      action: { kind: 'fixed_price', amounts: EUR(9_000) },
      stop: nothing('no_benefit'),
    },
  ],
  free_shipping: [
    { says: 'all of shipping', action: { kind: 'free_shipping' }, shipping: 490 },
    { says: 'of a method that costs no more', action: { kind: 'free_shipping', upTo: EUR(490) }, shipping: 490 },
    {
      says: 'not of a dearer one',
      action: { kind: 'free_shipping', upTo: EUR(489) },
      stop: nothing('shipping_too_dear'),
    },
  ],
  gift: [
    { says: 'as a line of its own', action: { kind: 'gift', variantId: 'gift', quantity: 2 }, gifts: 2 },
    {
      says: 'only where there are enough',
      action: { kind: 'gift', variantId: 'gift', quantity: 3 },
      stop: nothing('gift_unavailable'),
    },
    {
      says: 'not with an empty cart',
      action: { kind: 'gift', variantId: 'gift' },
      lines: [],
      stop: nothing('no_items'),
    },
  ],
  ranked_items: [
    {
      says: 'the cheapest',
      action: { kind: 'ranked_items', rank: 'cheapest', quantity: 2, benefit: percent(50) },
      off: { b: 167, c: 25 },
    },
    {
      says: 'the most expensive',
      action: { kind: 'ranked_items', rank: 'most_expensive', quantity: 3, benefit: amount(400) },
      off: { a: 800, b: 333 },
    },
    {
      says: 'at a price',
      action: { kind: 'ranked_items', rank: 'cheapest', quantity: 9, items, benefit: price(200) },
      off: { a: 1_600, b: 399 },
    },
  ],
  first_units: [
    {
      says: 'of each variant',
      action: { kind: 'first_units', quantity: 2, benefit: percent(100) },
      off: { a: 2_000, b: 666, c: 50 },
    },
    {
      says: 'of one variant on two lines',
      action: { kind: 'first_units', quantity: 3, benefit: amount(10) },
      lines: [a, { ...a, id: 'a2' }],
      off: { a: 20, a2: 10 },
    },
  ],
  bogo: [
    { says: 'for every two pieces the cheapest', action: { kind: 'bogo' }, off: { b: 2 * 333, c: 50 } },
    { says: 'at a share of the price', action: { kind: 'bogo', ratePpm: 500_000, items }, off: { b: 333 } },
    { says: 'within a product', action: { kind: 'bogo', among: 'product' }, off: { a: 1_000, b: 333 } },
    { says: 'within a variant, once', action: { kind: 'bogo', among: 'variant', repeat: 1 }, off: { b: 333 } },
    {
      says: 'not with one piece',
      action: { kind: 'bogo', items: products('c') },
      stop: nothing('pieces_missing', { missingPieces: 1 }),
    },
  ],
  buy_x_get_y: [
    {
      says: 'a piece serves once: 3 of x leave 2 for the other side',
      action: {
        kind: 'buy_x_get_y',
        buy: { items, quantity: 3 },
        get: { items: categories('y'), quantity: 2 },
        benefit: percent(100),
      },
      off: { b: 333, c: 50 },
    },
    {
      says: 'the most expensive',
      action: {
        kind: 'buy_x_get_y',
        buy: { items, quantity: 2 },
        get: { items, quantity: 1 },
        benefit: price(0),
        pick: 'most_expensive',
      },
      off: { a: 1_000 },
    },
    {
      says: 'not when incomplete',
      action: {
        kind: 'buy_x_get_y',
        buy: { items, quantity: 5 },
        get: { items: categories('y'), quantity: 2 },
        benefit: percent(100),
      },
      stop: nothing('pieces_missing', { missingPieces: 1 }),
    },
    {
      says: 'nothing for no pieces',
      action: { kind: 'buy_x_get_y', buy: { items, quantity: 1 }, get: { items, quantity: 0 }, benefit: percent(100) },
      stop: nothing('no_benefit'),
    },
  ],
  bundle: [
    {
      says: 'a set for a price, spread over what is in it',
      action: {
        kind: 'bundle',
        parts: [{ items: products('a') }, { items: products('b'), quantity: 2 }],
        benefit: price(1_000),
      },
      // 10.00 + 6.66 for 10.00
      off: { a: 400, b: 266 },
    },
    {
      says: 'pieces that fit both parts go where they are needed',
      action: {
        kind: 'bundle',
        parts: [
          { items, quantity: 3 },
          { items: categories('y'), quantity: 3 },
        ],
        benefit: amount(100),
      },
      // 65.59, 32.77 and 1.64: the two units left over go to the largest fractions
      off: { a: 65, b: 33, c: 2 },
    },
    {
      says: 'not when incomplete',
      action: {
        kind: 'bundle',
        parts: [
          { items: products('a'), quantity: 2 },
          { items: products('c'), quantity: 3 },
        ],
        benefit: percent(10),
      },
      stop: nothing('pieces_missing', { missingPieces: 2 }),
    },
  ],
  mix_and_match: [
    {
      says: 'any of them, the most expensive',
      action: { kind: 'mix_and_match', items, quantity: 2, benefit: percent(10) },
      off: { a: 200, b: 67 },
    },
    {
      says: 'only sets that are worth the price',
      action: { kind: 'mix_and_match', items, quantity: 2, benefit: price(700) },
      off: { a: 1_300 },
    },
    {
      says: 'so many times',
      action: { kind: 'mix_and_match', quantity: 2, repeat: 1, benefit: amount(500) },
      off: { a: 500 },
    },
    {
      says: 'never at a higher price',
      action: { kind: 'mix_and_match', quantity: 2, benefit: price(9_000) },
      stop: nothing('no_benefit'),
    },
  ],
  tiered: [
    {
      says: 'the highest tier that is reached',
      action: {
        kind: 'tiered',
        by: 'quantity',
        items,
        tiers: [
          { from: 6, benefit: percent(50) },
          { from: 2, benefit: percent(5) },
          { from: 5, benefit: percent(10) },
        ],
      },
      off: { a: 200, b: 100 },
    },
    {
      says: 'each line by itself',
      action: {
        kind: 'tiered',
        by: 'quantity',
        across: 'each_line',
        tiers: [
          { from: 2, benefit: amount(10) },
          { from: 3, benefit: price(300) },
        ],
      },
      off: { a: 20, b: 99 },
    },
    {
      says: 'by amount, an amount once',
      action: {
        kind: 'tiered',
        by: 'amount',
        items,
        tiers: [{ from: EUR(2_999), benefit: { kind: 'amount_once', amounts: EUR(300) } }],
      },
      off: { a: 200, b: 100 },
    },
    {
      says: 'and what the lowest still lacks',
      action: {
        kind: 'tiered',
        by: 'amount',
        tiers: [
          { from: EUR(5_000), benefit: percent(9) },
          { from: EUR(4_000), benefit: percent(5) },
        ],
      },
      stop: nothing('amount_missing', { missingMinor: 951 }),
    },
    {
      says: 'in pieces, too',
      action: { kind: 'tiered', by: 'quantity', tiers: [{ from: 10, benefit: percent(5) }] },
      stop: nothing('pieces_missing', { missingPieces: 4 }),
    },
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('$says', ({ action, off = {}, shipping = 0, gifts = 0, stop, lines = [a, b, c] }) => {
    const result = evaluate([promotion({ id: 'p', actions: [action] })], {
      lines,
      shipping: { methodId: 'post', amountMinor: 490 },
      gifts: [{ variantId: 'gift', unitPriceMinor: 700, available: 2 }],
    })
    expect(lineDiscounts(result)).toEqual(off)
    expect(result.shippingDiscountMinor).toBe(shipping)
    expect(result.gifts.map(({ quantity }) => quantity)).toEqual(gifts ? [gifts] : [])
    expect(stopOf(result, 'p')).toEqual(stop ?? null)
  })
})
