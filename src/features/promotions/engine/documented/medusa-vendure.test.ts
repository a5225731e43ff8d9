import { expect, it } from 'vitest'
import {
  amountOff,
  categories,
  EUR,
  line,
  percent,
  percentOff,
  products,
  promotion,
  totalAtLeast,
} from '@/test/promotions/carts'
import { compute, type Documented, expected } from '@/test/promotions/documented'

const CONCEPTS = 'https://docs.medusajs.com/resources/commerce-modules/promotion/concepts'
const METHOD = 'https://docs.medusajs.com/resources/commerce-modules/promotion/application-method'
const CAMPAIGN = 'https://docs.medusajs.com/resources/commerce-modules/promotion/campaign'
const GUIDE = 'https://docs.medusajs.com/user-guide/promotions/create'
const VENDURE = 'https://docs.vendure.io/user-guide/promotions/'
const VENDURE_CONCEPTS = 'https://docs.vendure.io/guides/core-concepts/promotions/'
const VENDURE_EXTENSIONS = 'https://docs.vendure.io/plugins/promotion-extensions'

const shirt = (quantity: number) => line('shirt', { quantity, categoryPaths: [['shirts']] })
const shirts = categories('shirts')
const post = { methodId: 'post', amountMinor: 1_000 }
const vip = { id: 'anna', groupIds: ['vip'] }
const inGroups = (...value: string[]) => ({ target: 'customer_group', field: 'id', operator: 'in', value }) as const
const atLeast = (value: number, where = shirts) =>
  ({ target: 'cart_quantity', field: 'pieces', operator: 'gte', value, where }) as const
const get = (bought: number, got: number, items = shirts) =>
  ({
    kind: 'buy_x_get_y',
    buy: { items, quantity: bought },
    get: { items, quantity: got },
    benefit: percent(100),
  }) as const
const cheapest = (quantity: number) =>
  promotion({ actions: [{ kind: 'ranked_items', rank: 'cheapest', quantity, benefit: percent(10) }] })
const priced = (...lines: [number, number][]) => ({
  lines: lines.map(([amount, quantity], at) => line(`item_${at + 1}`, { unitPriceMinor: amount * 100, quantity })),
})
const coded = (rest: object) =>
  promotion({ id: 'coded', trigger: 'codes', actions: [percentOff(10, 'order')], ...rest })
const entered = { codes: [{ code: 'TEN', promotionId: 'coded' }] }
const two = line('two', { quantity: 2 })

const none: Documented['off'] = {}

const documented: Documented[] = [
  {
    source: CONCEPTS,
    says: 'a code for 10 % off the order',
    promotions: [coded({})],
    cart: { lines: [two], ...entered },
    off: { two: 200 },
  },
  {
    source: CONCEPTS,
    says: '15 off any shirt of the order',
    promotions: [promotion({ actions: [amountOff(1_500, 'pieces', shirts)] })],
    cart: { lines: [{ ...shirt(2), unitPriceMinor: 4_000 }, line('mug')] },
    off: { shirt: 3_000 },
  },
  {
    source: CONCEPTS,
    says: '10 % off shipping, by itself, for members of a group',
    promotions: [promotion({ conditions: inGroups('vip'), actions: [percentOff(10, 'shipping')] })],
    cart: { lines: [two], shipping: post, customer: vip },
    off: {},
    shipping: 100,
  },
  {
    source: CONCEPTS,
    says: 'buy two shirts, get another free',
    promotions: [promotion({ actions: [get(2, 1)] })],
    cart: { lines: [shirt(3)] },
    off: { shirt: 1_000 },
  },
  {
    source: CONCEPTS,
    says: 'buy two shirts, get 10 % off the order',
    promotions: [promotion({ conditions: atLeast(2), actions: [percentOff(10, 'order')] })],
    cart: { lines: [shirt(2), line('mug')] },
    off: { shirt: 200, mug: 100 },
  },
  {
    source: CONCEPTS,
    says: 'spend 100, get free shipping',
    promotions: [promotion({ conditions: totalAtLeast(10_000), actions: [{ kind: 'free_shipping' }] })],
    cart: { lines: [line('a', { unitPriceMinor: 10_000 })], shipping: post },
    off: {},
    shipping: 1_000,
  },
  {
    source: CONCEPTS,
    says: 'a list of groups asks for one of them',
    promotions: [promotion({ conditions: inGroups('vip', 'b2b'), actions: [percentOff(10)] })],
    cart: { lines: [two], customer: vip },
    off: { two: 200 },
  },
  {
    source: GUIDE,
    says: 'buy 3 shirts, get 1 free',
    promotions: [promotion({ actions: [get(3, 1)] })],
    cart: { lines: [shirt(4)] },
    off: { shirt: 1_000 },
  },
  {
    source: METHOD,
    says: 'at most one piece of each item',
    promotions: [promotion({ actions: [{ kind: 'first_units', quantity: 1, benefit: percent(50) }] })],
    cart: priced([10, 2], [20, 3]),
    off: { item_1: 500, item_2: 1_000 },
  },
  {
    source: METHOD,
    says: 'two pieces in all: the two that cost least',
    promotions: [cheapest(2)],
    cart: priced([10, 1], [20, 1], [30, 1]),
    off: { item_1: 100, item_2: 200 },
  },
  {
    source: METHOD,
    says: 'two pieces in all, of one item where it has enough',
    promotions: [cheapest(2)],
    cart: priced([10, 3], [20, 4]),
    off: { item_1: 200 },
  },
  {
    source: METHOD,
    says: 'five pieces in all go on to the next item',
    promotions: [cheapest(5)],
    cart: priced([10, 3], [20, 4]),
    off: { item_1: 300, item_2: 400 },
  },
  {
    source: METHOD,
    says: 'an amount in one currency is not for carts in another',
    promotions: [promotion({ actions: [{ kind: 'fixed_amount', on: 'order', amounts: { USD: 1_000 } }] })],
    cart: { lines: [two] },
    off: {},
  },
  {
    source: METHOD,
    says: 'what is got must be in the cart; it is not added',
    promotions: [promotion({ actions: [{ ...get(2, 1), get: { items: products('cap'), quantity: 1 } }] })],
    cart: { lines: [shirt(2)] },
    off: {},
  },
  {
    source: CAMPAIGN,
    says: 'a budget of 100 that is spent ends the promotion',
    promotions: [promotion({ id: 'p', actions: [percentOff(10)], limits: { budget: EUR(10_000) } })],
    cart: { lines: [two], usage: { p: { spentMinor: 10_000 } } },
    off: {},
  },
  {
    source: CAMPAIGN,
    says: 'an order that would pass the budget',
    promotions: [promotion({ id: 'p', actions: [percentOff(10)], limits: { budget: EUR(10_000) } })],
    cart: { lines: [two], usage: { p: { spentMinor: 9_950 } } },
    off: { two: 50 },
    differs:
      'There it is refused. Here the last shopper gets what is left: nobody loses an offer by adding one item more.',
  },
  {
    source: CAMPAIGN,
    says: 'ten uses, and no eleventh',
    promotions: [promotion({ id: 'p', limits: { totalUses: 10 } })],
    cart: { lines: [two], usage: { p: { uses: 10 } } },
    off: {},
  },
  {
    source: GUIDE,
    says: 'a limit for each customer',
    promotions: [promotion({ id: 'p', limits: { usesPerCustomer: 5 } })],
    cart: { lines: [two], usage: { p: { uses: 40, customerUses: 5 } } },
    off: {},
  },
  ...[
    { total: 4_999, off: none },
    { total: 5_000, off: { a: 500 } },
  ].map(
    ({ total, off }): Documented => ({
      source: VENDURE,
      says: `an order of at least 50.00 (${total / 100})`,
      promotions: [promotion({ conditions: totalAtLeast(5_000), actions: [amountOff(500, 'order')] })],
      cart: { lines: [line('a', { unitPriceMinor: total })] },
      off,
    }),
  ),
  {
    source: VENDURE,
    says: 'at least so many of a product',
    promotions: [promotion({ conditions: atLeast(2, products('two')), actions: [percentOff(10, 'order')] })],
    cart: { lines: [two] },
    off: { two: 200 },
  },
  {
    source: VENDURE,
    says: 'members of a customer group only',
    promotions: [promotion({ conditions: inGroups('vip') })],
    cart: { lines: [two], customer: { id: 'bert' } },
    off: {},
  },
  {
    source: VENDURE,
    says: 'a code and a condition: both must be met',
    promotions: [coded({ conditions: totalAtLeast(90_000) })],
    cart: { lines: [two], ...entered },
    off: {},
  },
  {
    source: VENDURE,
    says: 'neither a code nor a condition',
    promotions: [promotion({ actions: [percentOff(10)] })],
    cart: { lines: [two] },
    off: { two: 200 },
    differs: 'There it may not be saved. Here it is for every cart, as sales are.',
  },
  {
    source: VENDURE,
    says: 'a code once for each customer; guests are told apart by their e-mail address',
    promotions: [coded({ limits: { usesPerCustomer: 1 } })],
    cart: { lines: [two], ...entered, usage: { coded: { uses: 1, customerUses: 1 } } },
    off: {},
  },
  {
    source: VENDURE_CONCEPTS,
    says: '50 % off some products, and 5 % off the order of what is left',
    promotions: [
      promotion({ actions: [percentOff(50, 'items', products('usb'))] }),
      promotion({ actions: [percentOff(5, 'order')] }),
    ],
    cart: { lines: [line('usb'), line('mug')] },
    off: { usb: 500 + 25, mug: 50 },
  },
  {
    source: VENDURE_CONCEPTS,
    says: 'within a range of dates, the end not included',
    promotions: [promotion({ schedule: { startsAt: '2026-11-01T00:00:00Z', endsAt: '2026-11-21T10:00:00Z' } })],
    cart: { lines: [two] },
    off: {},
  },
  ...[2, 5].map((quantity) => ({
    source: VENDURE_EXTENSIONS,
    says: `ranges of quantities that follow each other, with ${quantity} pieces`,
    promotions: [
      { from: 2, to: 4, off: 10 },
      { from: 5, to: 9, off: 20 },
    ].map(({ from, to, off }) =>
      promotion({
        conditions: {
          target: 'cart_quantity',
          field: 'pieces',
          operator: 'between',
          value: { from, to },
          where: shirts,
        },
        actions: [percentOff(off, 'items', shirts)],
      }),
    ),
    cart: { lines: [shirt(quantity)] },
    off: { shirt: quantity === 2 ? 200 : 1_000 },
  })),
]

it.each(documented)('$source: $says', (example) => {
  expect(compute(example)).toEqual(expected(example))
})
