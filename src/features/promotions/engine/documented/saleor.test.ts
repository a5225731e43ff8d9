import { expect, it } from 'vitest'
import { amountOff, EUR, line, percent, percentOff, products, promotion, totalAtLeast } from '@/test/promotions/carts'
import { compute, type Documented, expected } from '@/test/promotions/documented'

const APPLY = 'https://docs.saleor.io/developer/discounts/apply-vouchers'
const VOUCHERS = 'https://docs.saleor.io/developer/discounts/vouchers'
const PROMOTIONS = 'https://docs.saleor.io/developer/discounts/promotions'
const ORDER = 'https://docs.saleor.io/developer/discounts/order-promotions'
const EXAMPLES = 'https://docs.saleor.io/developer/discounts/examples'

const small = line('small', { unitPriceMinor: 400 })
const large = line('large', { unitPriceMinor: 4_500 })
const three = { lines: [large, line('medium', { unitPriceMinor: 2_000 }), line('tiny', { unitPriceMinor: 199 })] }
const two = products('large', 'medium')
const cheapest = { kind: 'ranked_items', rank: 'cheapest' } as const
const onSale = () => promotion({ actions: [percentOff(20, 'catalogue', products('first'))] })
const order = {
  lines: [line('first', { unitPriceMinor: 5_000, quantity: 2 }), line('second', { unitPriceMinor: 3_000 })],
  shipping: { methodId: 'post', amountMinor: 2_000 },
}
const gift = () => promotion({ actions: [{ kind: 'gift', variantId: 'gift' }], stacking: { lane: 'order' } })
const subtotal = (of: number) => promotion({ actions: [amountOff(of, 'order')], stacking: { lane: 'order' } })
const gifts = (available: number) => [{ variantId: 'gift', unitPriceMinor: 1_200, available }]
const single = { id: 'p', trigger: 'codes', limits: { usesPerCode: 1 } } as const

const documented: Documented[] = [
  {
    source: APPLY,
    says: '5.00 off an order of 4.00 and 45.00: 0.41 and 4.59',
    promotions: [promotion({ actions: [amountOff(500, 'order')] })],
    cart: { lines: [small, large] },
    off: { small: 41, large: 459 },
  },
  {
    source: APPLY,
    says: 'the same once, on the cheapest item alone: no more than its price',
    promotions: [promotion({ actions: [{ ...cheapest, benefit: { kind: 'amount', amounts: EUR(500) } }] })],
    cart: { lines: [small, large] },
    off: { small: 400 },
  },
  {
    source: APPLY,
    says: '10 % off two of three items',
    promotions: [promotion({ actions: [percentOff(10, 'items', two)] })],
    cart: three,
    off: { large: 450, medium: 200 },
  },
  {
    source: APPLY,
    says: 'the same once: the cheapest of those that it is for',
    promotions: [promotion({ actions: [{ ...cheapest, items: two, benefit: percent(10) }] })],
    cart: three,
    off: { medium: 200 },
  },
  {
    source: APPLY,
    says: 'half of shipping, and nothing off the items',
    promotions: [promotion({ actions: [percentOff(50, 'shipping')] })],
    cart: { lines: [line('a', { unitPriceMinor: 10_000 })], shipping: { methodId: 'post', amountMinor: 2_000 } },
    off: {},
    shipping: 1_000,
  },
  {
    source: APPLY,
    says: 'a shipping discount without a shipping method does nothing',
    promotions: [promotion({ actions: [percentOff(50, 'shipping')] })],
    cart: { lines: [small] },
    off: {},
  },
  {
    source: VOUCHERS,
    says: 'one piece of the cheapest item, not its whole line',
    promotions: [promotion({ actions: [{ ...cheapest, benefit: percent(50) }] })],
    cart: { lines: [{ ...small, quantity: 3 }, large] },
    off: { small: 200 },
  },
  {
    source: VOUCHERS,
    says: 'a minimum number of items in the checkout',
    promotions: [promotion({ conditions: { target: 'cart_quantity', field: 'pieces', operator: 'gte', value: 10 } })],
    cart: { lines: [{ ...small, quantity: 9 }] },
    off: {},
  },
  {
    source: VOUCHERS,
    says: 'a code for one use that was used',
    promotions: [promotion(single)],
    cart: { lines: [large], codes: [{ code: 'ONE', promotionId: 'p', uses: 1 }] },
    off: {},
  },
  {
    source: VOUCHERS,
    says: 'another code of the same voucher is still good',
    promotions: [promotion({ ...single, actions: [percentOff(10)] })],
    cart: {
      lines: [large],
      codes: [
        { code: 'ONE', promotionId: 'p', uses: 1 },
        { code: 'TWO', promotionId: 'p' },
      ],
    },
    off: { large: 450 },
  },
  {
    source: PROMOTIONS,
    says: 'a sale of 10 % makes 9.00 cost 8.10',
    promotions: [promotion({ actions: [percentOff(10, 'catalogue')] })],
    cart: { lines: [line('a', { unitPriceMinor: 900 })] },
    off: { a: 90 },
  },
  {
    source: ORDER,
    says: 'order discounts are worked out from sale prices',
    promotions: [promotion({ actions: [percentOff(10, 'order')] }), onSale()],
    cart: order,
    off: { first: 2_000 + 800, second: 300 },
  },
  {
    source: ORDER,
    says: 'above an amount, strictly',
    promotions: [promotion({ conditions: { ...totalAtLeast(13_000), operator: 'gt' } })],
    cart: order,
    off: {},
  },
  {
    source: ORDER,
    says: 'of a gift worth 12 and 10 off, the gift',
    promotions: [gift(), subtotal(1_000)],
    cart: { ...order, gifts: gifts(1) },
    off: {},
    gifts: ['gift'],
  },
  {
    source: ORDER,
    says: 'of a gift worth 12 and 15 off, the discount',
    promotions: [gift(), subtotal(1_500)],
    cart: { ...order, gifts: gifts(1) },
    off: { first: 1_154, second: 346 },
  },
  {
    source: ORDER,
    says: 'a gift that is sold out',
    promotions: [gift(), subtotal(1_000)],
    cart: { ...order, gifts: gifts(0) },
    off: { first: 769, second: 231 },
    differs:
      'There a list of gifts may be given, and the next one is tried. Here that is several promotions in one lane; then the discount counts.',
  },
  {
    source: EXAMPLES,
    says: 'a sale of 20 %, 40 % off shipping, and 10 % off order and shipping of what these left: 109.80',
    promotions: [
      onSale(),
      promotion({ actions: [percentOff(40, 'shipping')] }),
      promotion({ actions: [percentOff(10, 'order'), percentOff(10, 'shipping')] }),
    ],
    cart: order,
    off: { first: 2_000 + 800, second: 300 },
    shipping: 800 + 120,
  },
  {
    source: EXAMPLES,
    says: '50.00 off 80.00 (on sale) and 30.00 leaves 43.64 and 16.36',
    promotions: [onSale(), promotion({ actions: [amountOff(5_000, 'order')] })],
    cart: order,
    off: { first: 10_000 - 4_364, second: 3_000 - 1_636 },
  },
  {
    source: EXAMPLES,
    says: '50 % on a line that is on sale at 20 % off, where the two exclude each other',
    promotions: [
      promotion({ actions: [percentOff(20, 'catalogue', products('first'))], stacking: { lane: 'line' } }),
      promotion({ actions: [percentOff(50, 'items', products('first'))], stacking: { lane: 'line' } }),
    ],
    cart: order,
    off: { first: 2_000 + 4_000 },
    differs:
      'There 50 % replaces the sale. Here a sale price is what the item costs, as listings show it: no offer takes it away, and an offer works on it or leaves such items out (skipDiscounted).',
  },
]

it.each(documented)('$source: $says', (example) => {
  expect(compute(example)).toEqual(expected(example))
})
