import { expect, it } from 'vitest'
import {
  amountOff,
  categories,
  line,
  percent,
  percentOff,
  products,
  promotion,
  totalAtLeast,
} from '@/test/promotions/carts'
import { compute, type Documented, expected } from '@/test/promotions/documented'

const EXAMPLES = 'https://docs.shopify.com/docs/apps/selling-strategies/discounts/discount-function-examples'
// Read in the copy at theturtleeffect.com.
const POS = 'https://help.shopify.com/en/manual/sell-in-person/shopify-pos/discount-management/combined-discounts'
const AUTOMATIC = 'https://help.shopify.com/en/manual/discounts/automatic-discounts'
// Read where others retell it: eg.506.io, store-dojo.com and liquidquestions.com on combining discounts in Shopify.
const COMBINING = 'https://help.shopify.com/en/manual/discounts/combining-discounts'
const QUANTITY = 'https://shopify.dev/docs/api/admin-graphql/unstable/objects/DiscountOnQuantity'
const BXGY = 'https://shopify.dev/docs/api/admin-graphql/latest/input-objects/DiscountAutomaticBxgyInput'

const pants = line('pants', { unitPriceMinor: 10_000 })
const shirts = line('shirts', { unitPriceMinor: 5_000 })
const boots = line('boots', { unitPriceMinor: 20_000 })
const wardrobe = { lines: [pants, shirts, boots], shipping: { methodId: 'post', amountMinor: 2_000 } }
const pantsOff = () => promotion({ actions: [amountOff(2_000, 'pieces', products('pants'))] })
const shirtsOff = () => promotion({ actions: [amountOff(1_000, 'pieces', products('shirts'))] })
const candles = (quantity: number) => ({ lines: [line('candle', { quantity })] })
const candlesOffer = (repeat: number | null = null) => {
  const items = products('candle')
  const action = {
    kind: 'buy_x_get_y',
    buy: { items, quantity: 4 },
    get: { items, quantity: 2 },
    benefit: percent(50),
    repeat,
  } as const
  return promotion({ actions: [action] })
}

const documented: Documented[] = [
  {
    source: EXAMPLES,
    says: 'two fixed product discounts and free shipping above an amount go together',
    promotions: [
      pantsOff(),
      shirtsOff(),
      promotion({ conditions: totalAtLeast(10_000), actions: [{ kind: 'free_shipping' }] }),
    ],
    cart: wardrobe,
    off: { pants: 2_000, shirts: 1_000 },
    shipping: 2_000,
  },
  {
    source: EXAMPLES,
    says: 'a percentage off the order works on what a product discount left: 350 − 20, less 10 %, is 297',
    promotions: [promotion({ actions: [percentOff(10, 'order')] }), pantsOff()],
    cart: wardrobe,
    off: { pants: 2_000 + 800, shirts: 500, boots: 2_000 },
  },
  {
    source: COMBINING,
    says: 'two percentages off the order: 10 % and 15 % of 350',
    promotions: [
      promotion({ actions: [percentOff(10, 'order')] }),
      promotion({ actions: [percentOff(15, 'order')], conditions: totalAtLeast(20_000) }),
    ],
    cart: { lines: [line('all', { unitPriceMinor: 35_000 })] },
    off: { all: 3_500 + 4_725 },
    differs:
      'There each is of the original 350: 87.50. Here a percentage works on what is left (82.25), so that ten of 10 % never make 100 %.',
  },
  {
    source: POS,
    says: 'an amount off the item before a percentage off the cart: 20.00 ends at 13.50',
    promotions: [promotion({ actions: [percentOff(10, 'order')] }), promotion({ actions: [amountOff(500, 'pieces')] })],
    cart: { lines: [line('a', { unitPriceMinor: 2_000 })] },
    off: { a: 650 },
  },
  {
    source: POS,
    says: 'an amount that is given once, however many pieces',
    promotions: [promotion({ actions: [amountOff(500, 'items')] })],
    cart: { lines: [line('a', { unitPriceMinor: 2_000, quantity: 3 })] },
    off: { a: 500 },
  },
  {
    source: COMBINING,
    says: 'two discounts combine only where each allows the other; else the better one counts',
    promotions: [
      promotion({ actions: [percentOff(20)], stacking: { combinesWith: { order: true } } }),
      promotion({ actions: [percentOff(5, 'order')], stacking: { combinesWith: { product: false } } }),
    ],
    cart: { lines: [pants] },
    off: { pants: 2_000 },
  },
  ...[
    { price: 10_000, off: 2_000 },
    { price: 4_000, off: 1_000 },
  ].map(({ price, off }) => ({
    source: COMBINING,
    says: `of 20 % and 10.00 off one item that costs ${price / 100}, the larger`,
    promotions: [percentOff(20), amountOff(1_000, 'pieces')].map((action) =>
      promotion({ actions: [action], stacking: { combinesWith: { product: false } } }),
    ),
    cart: { lines: [line('a', { unitPriceMinor: price })] },
    off: { a: off },
  })),
  {
    source: COMBINING,
    says: 'product discounts on different products of one cart',
    promotions: [pantsOff(), shirtsOff()],
    cart: wardrobe,
    off: { pants: 2_000, shirts: 1_000 },
  },
  {
    source: COMBINING,
    says: 'product discounts on different products that do not combine',
    promotions: [
      promotion({
        actions: [amountOff(2_000, 'pieces', products('pants'))],
        stacking: { combinesWith: { product: false } },
      }),
      promotion({
        actions: [amountOff(1_000, 'pieces', products('shirts'))],
        stacking: { combinesWith: { product: false } },
      }),
    ],
    cart: wardrobe,
    off: { pants: 2_000, shirts: 1_000 },
    differs:
      'There only one of them counts in a cart. Here rules bind where promotions meet, so that adding the shirt never makes the pants dearer; exclusive: order is the other way.',
  },
  {
    source: AUTOMATIC,
    says: 'nothing is free before the free item is in the cart too',
    promotions: [
      promotion({
        actions: [
          {
            kind: 'buy_x_get_y',
            buy: { items: products('pants'), quantity: 1 },
            get: { items: products('socks'), quantity: 1 },
            benefit: percent(100),
          },
        ],
      }),
    ],
    cart: { lines: [pants] },
    off: {},
  },
  {
    source: AUTOMATIC,
    says: 'a minimum amount can stand for the bought items',
    promotions: [
      promotion({
        conditions: totalAtLeast(10_000),
        actions: [{ kind: 'ranked_items', rank: 'cheapest', items: products('socks'), benefit: percent(100) }],
      }),
    ],
    cart: { lines: [pants, line('socks')] },
    off: { socks: 1_000 },
  },
  {
    source: AUTOMATIC,
    says: 'an automatic discount and a code',
    promotions: [
      promotion({ actions: [percentOff(10, 'order')], stacking: { combinesWith: { order: false } } }),
      promotion({
        id: 'coded',
        trigger: 'codes',
        actions: [percentOff(20, 'order')],
        stacking: { combinesWith: { order: false } },
      }),
    ],
    cart: { lines: [pants], codes: [{ code: 'TWENTY', promotionId: 'coded' }] },
    off: { pants: 2_000 },
    differs: 'That page lets the automatic one take precedence. Here whichever is better for the shopper counts.',
  },
  {
    source: QUANTITY,
    says: 'buy 4 candles, get 2 at half price',
    promotions: [candlesOffer()],
    cart: candles(6),
    off: { candle: 1_000 },
  },
  { source: QUANTITY, says: 'not before there are 6', promotions: [candlesOffer()], cart: candles(5), off: {} },
  {
    source: BXGY,
    says: 'as often as it fits',
    promotions: [candlesOffer()],
    cart: candles(13),
    off: { candle: 2_000 },
  },
  {
    source: BXGY,
    says: 'or up to a number of times an order',
    promotions: [candlesOffer(1)],
    cart: candles(13),
    off: { candle: 1_000 },
  },
  {
    source: BXGY,
    says: 'bought and got items may be of different categories',
    promotions: [
      promotion({
        actions: [
          {
            kind: 'buy_x_get_y',
            buy: { items: categories('tops'), quantity: 2 },
            get: { items: categories('hats'), quantity: 1 },
            benefit: percent(50),
          },
        ],
      }),
    ],
    cart: {
      lines: [line('top', { quantity: 2, categoryPaths: [['tops']] }), line('hat', { categoryPaths: [['hats']] })],
    },
    off: { hat: 500 },
  },
]

it.each(documented)('$source: $says', (example) => {
  expect(compute(example)).toEqual(expected(example))
})
