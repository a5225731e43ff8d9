import { describe, expect, it } from 'vitest'
import type { CartLineInput } from '../pricing-schema'
import { priceCart } from './price-cart'
import type { PromotionsStage } from './promotions-stage'

/* Carts worked out by hand, with the division written beside each rounding. */

const VAT19 = { name: 'VAT', ratePpm: 190_000 }
const VAT9 = { name: 'VAT reduced', ratePpm: 90_000 }

function line(
  id: string,
  quantity: number,
  unitPriceMinor: number,
  taxRates: CartLineInput['taxRates'],
): CartLineInput {
  return { id, quantity, unitPriceMinor, compareAtMinor: null, taxRates }
}

describe('EU: prices include tax, 19 % and 9 % mixed (Romania before August 2025)', () => {
  const cart = priceCart({
    currency: 'EUR',
    pricesIncludeTax: true,
    lines: [line('mug', 3, 1299, [VAT19]), line('bread', 2, 349, [VAT9]), line('gift', 1, 500, [])],
    shipping: { id: 'post', amountMinor: 490, taxRates: [VAT19] },
  })

  it('takes the tax out of each line', () => {
    // 38.97 × 19 ÷ 119 = 6.2221…; 6.98 × 9 ÷ 109 = 0.5763…
    expect(cart.lines.map((one) => [one.subtotalMinor, one.taxMinor, one.netMinor, one.totalMinor])).toEqual([
      [3897, 622, 3275, 3897],
      [698, 58, 640, 698],
      [500, 0, 500, 500],
    ])
  })

  it('takes it out of shipping', () => {
    // 4.90 × 19 ÷ 119 = 0.7823…
    expect(cart.shipping).toMatchObject({ subtotalMinor: 490, taxMinor: 78, netMinor: 412, totalMinor: 490 })
  })

  it('adds up by rate', () => {
    expect(cart.totals).toEqual({
      subtotalMinor: 5095,
      discountMinor: 0,
      shippingDiscountMinor: 0,
      shippingMinor: 490,
      taxMinor: 758,
      taxIncluded: true,
      taxes: [
        { ...VAT19, amountMinor: 700 },
        { ...VAT9, amountMinor: 58 },
      ],
      totalMinor: 5585,
      savingsMinor: 0,
    })
  })
})

describe('US: prices without tax, state and city rates', () => {
  const STATE = { name: 'New York State', ratePpm: 40_000 }
  const CITY = { name: 'New York City', ratePpm: 45_000 }
  const MCTD = { name: 'MCTD', ratePpm: 3_750 }

  it('rounds each rate of each line on its own', () => {
    const cart = priceCart({
      currency: 'USD',
      pricesIncludeTax: false,
      lines: [line('lamp', 1, 1999, [STATE, CITY, MCTD]), line('book', 7, 333, [STATE, CITY, MCTD])],
      shipping: { id: 'ground', amountMinor: 750, taxRates: [] },
    })
    // 19.99: 0.7996 → 0.80, 0.89955 → 0.90, 0.0749625 → 0.07; 23.31: 0.9324 → 0.93, 1.04895 → 1.05, 0.0874125 → 0.09
    expect(cart.lines.map((one) => one.taxes.map((tax) => tax.amountMinor))).toEqual([
      [80, 90, 7],
      [93, 105, 9],
    ])
    expect(cart.totals).toMatchObject({
      subtotalMinor: 4330,
      shippingMinor: 750,
      taxMinor: 384,
      taxIncluded: false,
      totalMinor: 5464,
    })
  })

  it('rounds exactly half up', () => {
    // 0.50 × 5 % = 0.025 → 0.03; 0.30 × 5 % = 0.015 → 0.02; 0.29 × 5 % = 0.0145 → 0.01
    const five = [{ name: 'Tax', ratePpm: 50_000 }]
    const lines = [line('a', 1, 50, five), line('b', 1, 30, five), line('c', 1, 29, five)]
    const cart = priceCart({ currency: 'USD', pricesIncludeTax: false, lines, shipping: null })
    expect(cart.lines.map((one) => one.taxMinor)).toEqual([3, 2, 1])
  })
})

describe('Canada: GST and QST inside the price', () => {
  it('shares one gross price between two rates', () => {
    const taxRates = [
      { name: 'GST', ratePpm: 50_000 },
      { name: 'QST', ratePpm: 99_750 },
    ]
    const cart = priceCart({
      currency: 'CAD',
      pricesIncludeTax: true,
      lines: [line('a', 1, 2500, taxRates)],
      shipping: null,
    })
    // 25.00 × 0.05 ÷ 1.14975 = 1.0872; 25.00 × 0.09975 ÷ 1.14975 = 2.1689
    expect(cart.lines[0]).toMatchObject({ taxMinor: 326, netMinor: 2174 })
    expect(cart.lines[0]?.taxes.map((tax) => tax.amountMinor)).toEqual([109, 217])
  })
})

describe('Japan: no decimals, 10 % and 8 %', () => {
  it('rounds to whole yen', () => {
    const cart = priceCart({
      currency: 'JPY',
      pricesIncludeTax: true,
      lines: [
        line('pen', 3, 165, [{ name: '消費税', ratePpm: 100_000 }]),
        line('tea', 1, 149, [{ name: '軽減', ratePpm: 80_000 }]),
      ],
      shipping: null,
    })
    // 495 × 10 ÷ 110 = 45; 149 × 8 ÷ 108 = 11.037
    expect(cart.lines.map((one) => one.taxMinor)).toEqual([45, 11])
    expect(cart.totals).toMatchObject({ totalMinor: 644, taxMinor: 56 })
  })
})

describe('Kuwait: three decimals', () => {
  it('counts in fils', () => {
    const cart = priceCart({
      currency: 'KWD',
      pricesIncludeTax: false,
      lines: [line('oud', 3, 12_345, [{ name: 'Tax', ratePpm: 50_000 }])],
      shipping: { id: 'courier', amountMinor: 1_250, taxRates: [{ name: 'Tax', ratePpm: 50_000 }] },
    })
    // 37.035 × 5 % = 1.85175 → 1.852; 1.250 × 5 % = 0.0625 → 0.063
    expect(cart.totals).toMatchObject({
      subtotalMinor: 37_035,
      shippingMinor: 1_250,
      taxMinor: 1_915,
      totalMinor: 40_200,
    })
  })
})

describe('discounts, where the promotions stage gives some', () => {
  const stage: PromotionsStage = () => [
    { sourceId: 'p1', label: '10 % off mugs', amountMinor: 390, target: { kind: 'line', lineId: 'mug' } },
    { sourceId: 'p2', label: '5.00 off', amountMinor: 500, target: { kind: 'line', lineId: 'mug' } },
    { sourceId: 'p3', label: 'All bread free', amountMinor: 9999, target: { kind: 'line', lineId: 'bread' } },
    { sourceId: 'p4', label: 'Again', amountMinor: 10, target: { kind: 'line', lineId: 'bread' } },
    { sourceId: 'p5', label: 'Free shipping', amountMinor: 490, target: { kind: 'shipping' } },
  ]
  const cart = priceCart(
    {
      currency: 'EUR',
      pricesIncludeTax: true,
      lines: [line('mug', 3, 1299, [VAT19]), line('bread', 2, 349, [VAT9])],
      shipping: { id: 'post', amountMinor: 490, taxRates: [VAT19] },
    },
    stage,
  )

  it('taxes what is left, never takes more than there is, and drops what finds nothing', () => {
    // 38.97 − 3.90 − 5.00 = 30.07; × 19 ÷ 119 = 4.8011
    expect(cart.lines[0]).toMatchObject({
      discountMinor: 890,
      discountedSubtotalMinor: 3007,
      taxMinor: 480,
      totalMinor: 3007,
    })
    expect(cart.lines[1]).toMatchObject({ discountMinor: 698, taxMinor: 0, totalMinor: 0 })
    expect(cart.lines[1]?.adjustments).toEqual([{ sourceId: 'p3', label: 'All bread free', amountMinor: 698 }])
    expect(cart.shipping).toMatchObject({ subtotalMinor: 490, discountMinor: 490, taxMinor: 0, totalMinor: 0 })
  })

  it('shows the discount of goods and shipping in one sum that adds up', () => {
    expect(cart.totals).toMatchObject({
      subtotalMinor: 4595,
      discountMinor: 2078,
      shippingDiscountMinor: 490,
      shippingMinor: 490,
      taxMinor: 480,
      totalMinor: 3007,
    })
  })
})
