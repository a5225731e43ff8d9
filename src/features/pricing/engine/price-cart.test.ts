import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from '@/lib/allocate'
import { CURRENCY_CODES } from '@/lib/currencies'
import { taxFromNet } from '@/lib/rate'
import {
  type CartLineInput,
  type PriceCartInput,
  type PricedCart,
  priceCartInputSchema,
  pricedCartSchema,
} from '../pricing-schema'
import { priceCart } from './price-cart'
import type { PromotionsStage, TargetedAdjustment } from './promotions-stage'

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

const rate = fc.record({
  name: fc.constantFrom('VAT', 'State', 'City', 'Eco'),
  ratePpm: fc.integer({ min: 0, max: 300_000 }),
})
const rates = fc.array(rate, { maxLength: 3 })
const price = fc.oneof(fc.nat(20), fc.nat(100_000), fc.nat(10 ** 9))
const line = (id: string): fc.Arbitrary<CartLineInput> =>
  fc.record({
    id: fc.constant(id),
    quantity: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1000 })),
    unitPriceMinor: price,
    compareAtMinor: fc.option(price),
    taxRates: rates,
  })
const carts: fc.Arbitrary<PriceCartInput> = fc.record({
  currency: fc.constantFrom(...CURRENCY_CODES),
  pricesIncludeTax: fc.boolean(),
  lines: fc.nat(8).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => line(`line-${index}`)))),
  shipping: fc.option(fc.record({ id: fc.constant('post'), amountMinor: price, taxRates: rates })),
})

/** Discounts on lines and shipping of any size, some larger than what they fall on. */
const promotions: fc.Arbitrary<PromotionsStage> = fc
  .array(fc.record({ at: fc.nat(9), amountMinor: price }), { maxLength: 12 })
  .map(
    (wishes) =>
      ({ lines, shipping }) =>
        wishes.flatMap(({ at, amountMinor }): TargetedAdjustment[] => {
          const one = { sourceId: 'promo', label: 'Promo', amountMinor }
          const found = lines.find(({ id }) => id === `line-${at}`)
          if (found) return [{ ...one, target: { kind: 'line', lineId: found.id } }]
          return shipping ? [{ ...one, target: { kind: 'shipping' } }] : []
        }),
  )

function parts(cart: PricedCart) {
  return cart.shipping ? [...cart.lines, cart.shipping] : cart.lines
}

describe('priceCart, for any cart', () => {
  it('gives only amounts ≥ 0 in the documented shape', () => {
    fc.assert(
      fc.property(carts, promotions, (input, stage) => {
        expect(priceCartInputSchema.safeParse(input).success).toBe(true)
        const cart = priceCart(input, stage)
        expect(pricedCartSchema.parse(cart)).toEqual(cart)
      }),
    )
  })

  it('adds up, on each line and in the totals', () => {
    fc.assert(
      fc.property(carts, promotions, (input, stage) => {
        const cart = priceCart(input, stage)
        const { totals } = cart
        for (const part of parts(cart)) {
          expect(sum(part.adjustments.map((one) => one.amountMinor))).toBe(part.discountMinor)
          expect(part.discountedSubtotalMinor).toBe(part.subtotalMinor - part.discountMinor)
          expect(sum(part.taxes.map((tax) => tax.amountMinor))).toBe(part.taxMinor)
          expect(part.netMinor + part.taxMinor).toBe(part.totalMinor)
          expect(part.discountedSubtotalMinor).toBe(input.pricesIncludeTax ? part.totalMinor : part.netMinor)
        }
        const addedTax = totals.taxIncluded ? 0 : totals.taxMinor
        expect(totals.subtotalMinor - totals.discountMinor + totals.shippingMinor + addedTax).toBe(totals.totalMinor)
        expect(sum(parts(cart).map((part) => part.totalMinor))).toBe(totals.totalMinor)
        expect(sum(totals.taxes.map((tax) => tax.amountMinor))).toBe(totals.taxMinor)
        expect(totals.shippingDiscountMinor).toBeLessThanOrEqual(totals.shippingMinor)
      }),
    )
  })

  it('prices a line the same wherever it stands and whatever stands beside it', () => {
    const shuffled = carts.chain((input) =>
      fc.tuple(fc.constant(input), fc.shuffledSubarray(input.lines, { minLength: input.lines.length })),
    )
    fc.assert(
      fc.property(shuffled, promotions, ([input, lines], stage) => {
        const cart = priceCart(input, stage)
        const other = priceCart({ ...input, lines }, stage)
        expect(new Map(other.lines.map((one) => [one.id, one]))).toEqual(
          new Map(cart.lines.map((one) => [one.id, one])),
        )
        expect(other.totals).toEqual(cart.totals)
        for (const alone of input.lines) {
          const [priced] = priceCart({ ...input, lines: [alone] }).lines
          expect(priced).toEqual(priceCart(input).lines.find(({ id }) => id === alone.id))
        }
      }),
    )
  })

  it('agrees between inclusive and exclusive prices: the tax in net + tax is that tax', () => {
    const oneRate = fc.record({ net: price, ratePpm: fc.integer({ min: 0, max: 1_000_000 }) })
    fc.assert(
      fc.property(fc.array(oneRate, { minLength: 1, maxLength: 6 }), (items) => {
        const lines = (included: boolean) =>
          items.map(({ net, ratePpm }, index) => ({
            id: String(index),
            quantity: 1,
            unitPriceMinor: included ? net + taxFromNet(net, ratePpm) : net,
            compareAtMinor: null,
            taxRates: [{ name: 'VAT', ratePpm }],
          }))
        const shared = { currency: 'EUR', shipping: null } as const
        const exclusive = priceCart({ ...shared, pricesIncludeTax: false, lines: lines(false) })
        const inclusive = priceCart({ ...shared, pricesIncludeTax: true, lines: lines(true) })
        expect(inclusive.totals.taxMinor).toBe(exclusive.totals.taxMinor)
        expect(inclusive.totals.totalMinor).toBe(exclusive.totals.totalMinor)
        expect(inclusive.lines.map((one) => one.netMinor)).toEqual(exclusive.lines.map((one) => one.netMinor))
      }),
    )
  })

  it('stays exact for an order discount spread over the lines', () => {
    fc.assert(
      fc.property(carts, fc.nat(10 ** 9), (input, wished) => {
        const spread: PromotionsStage = ({ lines }) => {
          const weights = lines.map((one) => one.subtotalMinor)
          const amount = Math.min(wished, sum(weights))
          return allocate(amount, weights).map((amountMinor, index) => ({
            sourceId: 'order-discount',
            label: 'Off',
            amountMinor,
            target: { kind: 'line', lineId: lines[index]?.id ?? '' },
          }))
        }
        const goodsMinor = sum(input.lines.map((one) => one.unitPriceMinor * one.quantity))
        fc.pre(input.lines.length > 0)
        expect(priceCart(input, spread).totals.discountMinor).toBe(Math.min(wished, goodsMinor))
      }),
    )
  })

  it('never takes more tax out of an inclusive price than the price, even with rates over 100 %', () => {
    const steep = fc.array(fc.record({ name: fc.constant('T'), ratePpm: fc.integer({ min: 0, max: 1_000_000 }) }), {
      maxLength: 10,
    })
    fc.assert(
      fc.property(fc.nat(30), steep, (unitPriceMinor, taxRates) => {
        const lines = [{ id: 'a', quantity: 1, unitPriceMinor, compareAtMinor: null, taxRates }]
        const [priced] = priceCart({ currency: 'EUR', pricesIncludeTax: true, lines, shipping: null }).lines
        expect(priced?.netMinor).toBeGreaterThanOrEqual(0)
        expect(priced?.totalMinor).toBe(unitPriceMinor)
      }),
    )
  })
})

describe('priceCart, at the edges', () => {
  const base = { currency: 'EUR', pricesIncludeTax: true, shipping: null } as const
  const oneLine = { id: 'a', quantity: 1, unitPriceMinor: 100, compareAtMinor: null, taxRates: [] }

  it('gives the last rate what is left where rates over 100 % round past a tiny price', () => {
    const taxRates = ['A', 'B', 'C'].map((name) => ({ name, ratePpm: 1_000_000 })) // each 2 × 100 ÷ 400 = 0.5 → 1
    const [priced] = priceCart({ ...base, lines: [{ ...oneLine, unitPriceMinor: 2, taxRates }] }).lines
    expect(priced).toMatchObject({ taxMinor: 2, netMinor: 0, totalMinor: 2 })
    expect(priced?.taxes.map((tax) => tax.amountMinor)).toEqual([1, 1, 0])
  })

  it('lists taxes of one percentage and two names apart, those of one name together', () => {
    const taxed = (id: string, name: string) => ({ ...oneLine, id, taxRates: [{ name, ratePpm: 250_000 }] })
    const { totals } = priceCart({ ...base, lines: [taxed('1', 'State'), taxed('2', 'City'), taxed('3', 'State')] })
    expect(totals.taxes).toEqual([
      { name: 'City', ratePpm: 250_000, amountMinor: 20 },
      { name: 'State', ratePpm: 250_000, amountMinor: 40 },
    ])
  })

  it('prices an empty cart at zero', () => {
    const { totals } = priceCart({ ...base, lines: [] })
    expect(totals).toMatchObject({ subtotalMinor: 0, totalMinor: 0, taxMinor: 0, taxes: [] })
  })

  it('counts a compare-at price as saving only above the unit price', () => {
    const lines = [80, 100, 150].map((compareAtMinor, index) => ({
      ...oneLine,
      id: String(index),
      quantity: 3,
      compareAtMinor,
    }))
    const cart = priceCart({ ...base, lines })
    expect(cart.lines.map((one) => one.savingsMinor)).toEqual([0, 0, 150])
    expect(cart.totals.savingsMinor).toBe(150)
  })

  it('does not pass on what callers hang on a line', () => {
    const cart = priceCart({ ...base, lines: [{ ...oneLine, productId: 'p' } as CartLineInput] })
    expect(cart.lines[0]).not.toHaveProperty('productId')
  })

  it.each([0, -1, 1.5, NaN])('refuses quantity %s', (quantity) => {
    expect(() => priceCart({ ...base, lines: [{ ...oneLine, quantity }] })).toThrow(RangeError)
  })

  it('refuses negative prices, fractions, overflow and two lines with one id', () => {
    for (const unitPriceMinor of [-1, 0.5, NaN]) {
      expect(() => priceCart({ ...base, lines: [{ ...oneLine, unitPriceMinor }] })).toThrow(RangeError)
    }
    expect(() => priceCart({ ...base, lines: [{ ...oneLine, quantity: 3, unitPriceMinor: 2 ** 52 }] })).toThrow(
      RangeError,
    )
    expect(() => priceCart({ ...base, lines: [oneLine, oneLine] })).toThrow(RangeError)
    expect(() => priceCart({ ...base, lines: [], shipping: { id: 's', amountMinor: -1, taxRates: [] } })).toThrow(
      RangeError,
    )
  })

  it('refuses a discount that names nothing in the cart, or that would raise the price', () => {
    const give =
      (amountMinor: number, target: ReturnType<PromotionsStage>[number]['target']): PromotionsStage =>
      () => [{ sourceId: 'p', label: 'P', amountMinor, target }]
    const input = { ...base, lines: [oneLine] }
    expect(() => priceCart(input, give(1, { kind: 'line', lineId: 'b' }))).toThrow('not in the cart')
    expect(() => priceCart(input, give(1, { kind: 'shipping' }))).toThrow('no shipping')
    expect(() => priceCart(input, give(-1, { kind: 'line', lineId: 'a' }))).toThrow('raise the price')
  })
})
