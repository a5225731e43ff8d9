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

const SYLIUS = 'https://docs.sylius.com/the-book/carts-and-orders/cart-promotions'
const SYLIUS_CATALOG = 'https://docs.sylius.com/en/latest/book/products/catalog_promotions.html'
const SOLIDUS = 'https://www.rubydoc.info/gems/solidus_promotions/frames'
const SOLIDUS_CALCULATORS = 'https://www.rubydoc.info/gems/solidus_promotions/SolidusPromotions/Calculators'
const SOLIDUS_GUIDE = 'https://edgeguides.solidus.io/advanced-solidus/promotions-system'
// Read where others quote it: challengewanted.com, wpwizzy.com, esolution-inc.com and dropshipbundles.com on WooCommerce's coupons.
const COUPONS = 'https://woocommerce.com/document/coupon-management/'

const fifty = { lines: [line('a', { unitPriceMinor: 5_000 })] }
const mug = (unitPriceMinor: number) => line('mug', { unitPriceMinor, categoryPaths: [['home', 'mugs']] })
const shirts = { lines: [line('shirt', { unitPriceMinor: 2_000, quantity: 3, categoryPaths: [['shirts']] })] }
const post = { methodId: 'post', amountMinor: 1_000 }
const ten = () => promotion({ actions: [percentOff(10, 'order')] })
const inTaxon = (taxon: string) => categories(taxon)
const coded = (rest: object) => promotion({ id: 'p', trigger: 'codes', actions: [percentOff(10, 'order')], ...rest })
const entered = (rest: object = {}) => ({ codes: [{ code: 'TEN', promotionId: 'p', ...rest }] })

const sylius: Documented[] = [
  ...[
    { first: 'the percentage', priority: 3, off: 1_000 },
    { first: 'the amount', priority: -3, off: 950 },
  ].map(({ first, priority, off }) => ({
    source: SYLIUS,
    says: `the larger priority first: ${first}, of 10 % and 5.00 off 50.00`,
    promotions: [
      promotion({ actions: [percentOff(10, 'order')], stacking: { priority } }),
      promotion({ actions: [amountOff(500, 'order')], stacking: { priority: 1 } }),
    ],
    cart: fifty,
    off: { a: off },
  })),
  ...[
    { than: 'more', of: 20, off: 1_000, differs: undefined },
    {
      than: 'less',
      of: 5,
      off: 500,
      differs:
        'There an exclusive promotion that applies shuts out all others. Here it does so only where that is better for the shopper.',
    },
  ].map(({ than, of, off, differs }) => ({
    source: SYLIUS,
    says: `an exclusive promotion that gives ${than} than the other`,
    promotions: [
      promotion({ actions: [percentOff(of, 'order')], stacking: { exclusive: 'order', priority: 9 } }),
      ten(),
    ],
    cart: fifty,
    off: { a: off },
    ...(differs && { differs }),
  })),
  {
    source: SYLIUS,
    says: 'cart quantity: at least 5 pieces',
    promotions: [promotion({ conditions: { target: 'cart_quantity', field: 'pieces', operator: 'gte', value: 5 } })],
    cart: shirts,
    off: {},
  },
  {
    source: SYLIUS,
    says: 'item total: at least 50.00',
    promotions: [promotion({ conditions: totalAtLeast(5_000), actions: [amountOff(1_000, 'order')] })],
    cart: fifty,
    off: { a: 1_000 },
  },
  {
    source: SYLIUS,
    says: 'at least one item of a taxon, also of one below it',
    promotions: [promotion({ conditions: inTaxon('home') })],
    cart: { lines: [mug(2_000)] },
    off: { mug: 200 },
  },
  {
    source: SYLIUS,
    says: 'mugs for 20.00 in the order',
    promotions: [promotion({ conditions: { ...totalAtLeast(2_000), where: inTaxon('mugs') } })],
    cart: { lines: [mug(1_999), ...fifty.lines] },
    off: {},
  },
  {
    source: SYLIUS,
    says: '4 products of a taxon',
    promotions: [
      promotion({
        conditions: { target: 'cart_quantity', field: 'pieces', operator: 'gte', value: 4, where: inTaxon('shirts') },
      }),
    ],
    cart: shirts,
    off: {},
  },
  {
    source: SYLIUS,
    says: 'the second order of a customer',
    promotions: [promotion({ conditions: { target: 'customer', field: 'order_count', operator: 'eq', value: 1 } })],
    cart: { ...fifty, customer: { id: 'anna', orderCount: 1 } },
    off: { a: 500 },
  },
  {
    source: SYLIUS,
    says: 'orders that go to a country',
    promotions: [promotion({ conditions: { target: 'customer', field: 'country', operator: 'in', value: ['PL'] } })],
    cart: { ...fifty, country: 'RO' },
    off: {},
  },
  {
    source: SYLIUS,
    says: '1.00 off each unit',
    promotions: [promotion({ actions: [amountOff(100, 'pieces')] })],
    cart: shirts,
    off: { shirt: 300 },
  },
  {
    source: SYLIUS,
    says: '10 % off shipping',
    promotions: [promotion({ actions: [percentOff(10, 'shipping')] })],
    cart: { ...fifty, shipping: post },
    off: {},
    shipping: 100,
  },
  {
    source: SYLIUS_CATALOG,
    says: 'half off a variant in the catalog: 40.00 becomes 20.00',
    promotions: [
      promotion({
        actions: [percentOff(50, 'catalogue', { target: 'variant', field: 'id', operator: 'in', value: ['basic-1'] })],
      }),
    ],
    cart: { lines: [line('basic', { unitPriceMinor: 4_000 })] },
    off: { basic: 2_000 },
  },
]

const solidus: Documented[] = [
  {
    source: SOLIDUS,
    says: 'promotions of one lane conflict, lanes follow each other',
    promotions: [
      promotion({ actions: [percentOff(10)], stacking: { lane: 'pre', priority: 2 } }),
      promotion({ actions: [percentOff(20)], stacking: { lane: 'pre', priority: 2 } }),
      promotion({ actions: [percentOff(50)], stacking: { lane: 'default', priority: 1 } }),
    ],
    cart: fifty,
    off: { a: 1_000 + 2_000 },
  },
  {
    source: SOLIDUS,
    says: '20 % off shirts, and off nothing else',
    promotions: [promotion({ actions: [percentOff(20, 'items', inTaxon('shirts'))] })],
    cart: { lines: [...shirts.lines, mug(1_000)] },
    off: { shirt: 1_200 },
  },
  {
    source: SOLIDUS,
    says: 'a fixed discount of the order ends on its lines, so that one can be refunded',
    promotions: [promotion({ actions: [amountOff(1_000, 'order')] })],
    cart: { lines: [line('a'), line('b'), line('c')] },
    off: { a: 334, b: 333, c: 333 },
  },
  {
    source: SOLIDUS,
    says: 'a limit for each code',
    promotions: [coded({ limits: { usesPerCode: 2 } })],
    cart: { ...fifty, ...entered({ uses: 2 }) },
    off: {},
  },
  {
    source: SOLIDUS,
    says: 'not before it starts',
    promotions: [promotion({ schedule: { startsAt: '2026-12-01T00:00:00Z' } })],
    cart: fifty,
    off: {},
  },
  {
    source: SOLIDUS,
    says: 'codes and applying by itself exclude each other',
    promotions: [coded({})],
    cart: fifty,
    off: {},
  },
  {
    source: SOLIDUS_CALCULATORS,
    says: 'a percentage with a cap',
    promotions: [promotion({ actions: [percentOff(50)], stacking: { maxDiscount: EUR(700) } })],
    cart: fifty,
    off: { a: 700 },
  },
  {
    source: SOLIDUS_CALCULATORS,
    says: 'percentages that rise with the quantity',
    promotions: [
      promotion({
        actions: [
          {
            kind: 'tiered',
            by: 'quantity',
            tiers: [
              { from: 2, benefit: percent(5) },
              { from: 3, benefit: percent(10) },
              { from: 9, benefit: percent(30) },
            ],
          },
        ],
      }),
    ],
    cart: shirts,
    off: { shirt: 600 },
  },
  {
    source: SOLIDUS_GUIDE,
    says: 'free shipping for orders of 100 or more',
    promotions: [promotion({ conditions: totalAtLeast(10_000), actions: [{ kind: 'free_shipping' }] })],
    cart: { ...fifty, shipping: post },
    off: {},
  },
  {
    source: SOLIDUS_GUIDE,
    says: 'half of shipping',
    promotions: [promotion({ actions: [percentOff(50, 'shipping')] })],
    cart: { ...fifty, shipping: post },
    off: {},
    shipping: 500,
  },
]

const woocommerce: Documented[] = [
  {
    source: COUPONS,
    says: '10 % off three shirts at 20.00 is 6.00',
    promotions: [promotion({ actions: [percentOff(10)] })],
    cart: shirts,
    off: { shirt: 600 },
  },
  {
    source: COUPONS,
    says: '10.00 off a cart of three shirts is 10.00',
    promotions: [promotion({ actions: [amountOff(1_000, 'order')] })],
    cart: shirts,
    off: { shirt: 1_000 },
  },
  {
    source: COUPONS,
    says: '5.00 off each of three pieces is 15.00',
    promotions: [promotion({ actions: [amountOff(500, 'pieces')] })],
    cart: shirts,
    off: { shirt: 1_500 },
  },
  {
    source: COUPONS,
    says: '10.00 off one of the three',
    promotions: [
      promotion({ actions: [{ kind: 'first_units', quantity: 1, benefit: { kind: 'amount', amounts: EUR(1_000) } }] }),
    ],
    cart: shirts,
    off: { shirt: 1_000 },
  },
  ...[5_000, 7_000].map(
    (minimum): Documented => ({
      source: COUPONS,
      says: `a minimum spend of ${minimum / 100}, with tax where prices are shown with it, for a cart of 69.80`,
      promotions: [promotion({ conditions: totalAtLeast(minimum), actions: [amountOff(5_000, 'order')] })],
      cart: { lines: [line('all', { unitPriceMinor: 6_980 })] },
      off: minimum === 5_000 ? { all: 5_000 } : {},
    }),
  ),
  {
    source: COUPONS,
    says: 'a maximum spend',
    promotions: [promotion({ conditions: { ...totalAtLeast(4_000), operator: 'lte' } })],
    cart: fifty,
    off: {},
  },
  {
    source: COUPONS,
    says: 'for individual use: not together with another coupon',
    promotions: [
      coded({ stacking: { exclusive: 'order' } }),
      promotion({ id: 'q', trigger: 'codes', actions: [percentOff(20, 'order')] }),
    ],
    cart: {
      ...fifty,
      codes: [
        { code: 'TEN', promotionId: 'p' },
        { code: 'TWENTY', promotionId: 'q' },
      ],
    },
    off: { a: 1_000 },
  },
  {
    source: COUPONS,
    says: 'not for items on sale',
    promotions: [
      promotion({
        actions: [percentOff(10, 'items', { target: 'product', field: 'on_sale', operator: 'eq', value: false })],
      }),
    ],
    cart: { lines: [line('sale', { compareAtMinor: 1_500 }), line('new')] },
    off: { new: 100 },
  },
  {
    source: COUPONS,
    says: 'excluded products stay in the cart without it',
    promotions: [promotion({ actions: [percentOff(10, 'items', { not: products('b') })] })],
    cart: { lines: [line('a'), line('b')] },
    off: { a: 100 },
  },
  {
    source: COUPONS,
    says: 'for e-mail addresses of a domain',
    promotions: [
      promotion({ conditions: { target: 'customer', field: 'email', operator: 'contains', value: '@example.com' } }),
    ],
    cart: { ...fifty, customer: { id: 'anna', email: 'Anna@Example.com' } },
    off: { a: 500 },
  },
  ...['2026-12-25T21:59:59Z', '2026-12-25T22:00:00Z'].map(
    (now): Documented => ({
      source: COUPONS,
      says: `it ends when the day begins, in the shop's time zone (${now} in Bucharest)`,
      promotions: [promotion({ schedule: { endsAt: '2026-12-26T00:00:00+02:00' } })],
      cart: { ...fifty, now },
      off: now < '2026-12-25T22' ? { a: 500 } : {},
    }),
  ),
  {
    source: COUPONS,
    says: 'a usage limit for all customers',
    promotions: [coded({ limits: { totalUses: 1 } })],
    cart: { ...fifty, ...entered(), usage: { p: { uses: 1 } } },
    off: {},
  },
]

it.each([...sylius, ...solidus, ...woocommerce])('$source: $says', (example) => {
  expect(compute(example)).toEqual(expected(example))
})
