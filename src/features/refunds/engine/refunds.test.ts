import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priceCart } from '@/features/pricing/engine/price-cart'
import { sumMinor } from '@/lib/money'
import { fitAdjustment, quoteRefund, type RefundChoice, refundableRest } from './quote-refund'
import { type RefundableOrder, type RefundParts, sumTaxParts, type TaxPart } from './refund-amounts'
import { spreadRefund } from './spread-refund'

const RATES = [
  { name: 'VAT', ratePpm: 190_000 },
  { name: 'VAT', ratePpm: 90_000 },
  { name: 'City', ratePpm: 8_875 },
]

/** Orders as the cart's own price function makes them: discounts on lines and shipping, gifts at zero, taxes included or not. */
const orders: fc.Arbitrary<RefundableOrder> = fc
  .record({
    pricesIncludeTax: fc.boolean(),
    shippingMinor: fc.constantFrom(0, 1, 499, 1_990),
    shippingDiscount: fc.constantFrom(0, 1, 250, 1_990),
    lines: fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 7 }),
        unitPriceMinor: fc.oneof(fc.constantFrom(0, 1, 333, 999), fc.integer({ min: 0, max: 50_000 })),
        discountMinor: fc.oneof(fc.constantFrom(0, 0, 1, 1_000_000), fc.nat(5_000)),
        taxRates: fc.subarray(RATES),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ pricesIncludeTax, shippingMinor, shippingDiscount, lines }) => {
    const priced = priceCart(
      {
        currency: 'EUR',
        pricesIncludeTax,
        lines: lines.map((line, index) => ({ ...line, id: `l${index}`, compareAtMinor: null })),
        shipping: { id: 's', amountMinor: shippingMinor, taxRates: [RATES[0]!] },
      },
      () => [
        ...lines.map(({ discountMinor: amountMinor }, index) => {
          return { sourceId: 'p', label: 'P', amountMinor, target: { kind: 'line' as const, lineId: `l${index}` } }
        }),
        { sourceId: 'q', label: 'Q', amountMinor: shippingDiscount, target: { kind: 'shipping' as const } },
      ],
    )
    const { totalMinor } = priced.totals
    const shipping = { totalMinor: priced.shipping?.totalMinor ?? 0, taxes: priced.shipping?.taxes ?? [] }
    return { lines: priced.lines, shipping, totalMinor, leftMinor: totalMinor }
  })

/** One refund as somebody might ask for it; each figure is a share of what is left then. */
const wishes = fc.record({
  shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
  shipping: fc.constantFrom(0, 0, 0.3, 1),
  adjustmentMinor: fc.oneof(fc.constant(0), fc.integer({ min: -500, max: 500 })),
  fails: fc.boolean(),
})
type Wish = (typeof wishes extends fc.Arbitrary<infer T> ? T : never) | 'all'

function choose(order: RefundableOrder, earlier: readonly RefundParts[], wish: Wish): RefundChoice {
  const rest = refundableRest(order, earlier)
  const isAll = wish === 'all'
  return {
    lines: rest.lines.map(({ orderLineId, quantity }, index) => {
      return { orderLineId, quantity: isAll ? quantity : Math.floor(quantity * (wish.shares[index] ?? 0)) }
    }),
    shippingMinor: isAll ? rest.shippingMinor : Math.floor(rest.shippingMinor * wish.shipping),
    adjustmentMinor: isAll ? 0 : wish.adjustmentMinor,
  }
}

const given = (refunds: readonly RefundParts[]) => sumMinor(refunds.map((refund) => refund.amountMinor))
const left = (order: RefundableOrder, refunds: readonly RefundParts[]) => {
  return { ...order, leftMinor: order.totalMinor - given(refunds) }
}

/** Asks for the wishes one after the other, as far as each is possible; those that fail give their money and pieces back at the end. */
function refundAll(order: RefundableOrder, list: readonly Wish[], withAdjustments: boolean): RefundParts[] {
  let live: RefundParts[] = []
  for (const wish of list) {
    const wished = choose(order, live, wish)
    const current = left(order, live)
    const adjustmentMinor = fitAdjustment(current, live, withAdjustments ? wished : { ...wished, adjustmentMinor: 0 })
    expect(adjustmentMinor).not.toBeNull()
    const quote = quoteRefund(current, live, { ...wished, adjustmentMinor: adjustmentMinor ?? 0 })
    if (quote.status === 'ok') {
      live = [...live, quote.parts]
      if (wish !== 'all' && wish.fails) live = live.filter((_, index) => index !== Math.floor(live.length / 2))
    } else expect(quote.status).toBe('nothing')
    expect(given(live)).toBeLessThanOrEqual(order.totalMinor)
  }
  return live
}

const taxesByRate = (taxes: readonly TaxPart[]) =>
  new Map(sumTaxParts(taxes).map((tax) => [`${tax.name}${tax.ratePpm}`, tax.amountMinor]))

describe('refunds of an order', { timeout: 30_000 }, () => {
  it('come to what was paid, to the minor unit and tax by tax, when everything goes back in whatever steps', () => {
    fc.assert(
      fc.property(orders, fc.array(wishes, { maxLength: 6 }), (order, list) => {
        const refunds = refundAll(order, [...list, 'all'], false)
        expect(given(refunds)).toBe(order.totalMinor)
        const sold = [...order.lines.flatMap((line) => line.taxes), ...order.shipping.taxes]
        expect(taxesByRate(refunds.flatMap((refund) => refund.taxes))).toEqual(taxesByRate(sold))
        expect(quoteRefund(left(order, refunds), refunds, choose(order, refunds, 'all')).status).toBe('nothing')
      }),
      { numRuns: 600 },
    )
  })

  it('never exceed what was paid, with money given freely or kept between them, and reach it exactly', () => {
    fc.assert(
      fc.property(orders, fc.array(wishes, { maxLength: 6 }), (order, list) => {
        const refunds = refundAll(order, [...list, 'all'], true)
        const keptMinor = order.totalMinor - given(refunds)
        expect(keptMinor).toBeGreaterThanOrEqual(0)
        const last = left(order, refunds)
        const rest = quoteRefund(last, refunds, { lines: [], shippingMinor: 0, adjustmentMinor: keptMinor })
        expect(rest.status).toBe(keptMinor === 0 ? 'nothing' : 'ok')
        const more = quoteRefund(last, refunds, { lines: [], shippingMinor: 0, adjustmentMinor: keptMinor + 1 })
        expect(more).toEqual({ status: 'too_much', leftMinor: keptMinor })
      }),
      { numRuns: 600 },
    )
  })

  it('consist of parts that add up, and are split over payments without losing any', () => {
    fc.assert(
      fc.property(
        orders,
        fc.array(wishes, { maxLength: 3 }),
        fc.array(fc.nat(20_000), { maxLength: 3 }),
        (order, list, sizes) => {
          for (const parts of refundAll(order, [...list, 'all'], true)) {
            const lines = sumMinor(parts.lines.map((line) => line.amountMinor))
            expect(lines + parts.shippingMinor + parts.adjustmentMinor).toBe(parts.amountMinor)
            const sources = [...sizes, parts.amountMinor].map((leftMinor, index) => ({
              paymentId: `p${index}`,
              leftMinor,
            }))
            const split = spreadRefund(parts, sources)
            expect(sumMinor(split.map((one) => one.parts.amountMinor))).toBe(parts.amountMinor)
            for (const { paymentId, parts: part } of split) {
              expect(part.amountMinor).toBeLessThanOrEqual(
                sources.find((one) => one.paymentId === paymentId)?.leftMinor ?? 0,
              )
            }
            expect(taxesByRate(split.flatMap((one) => one.parts.taxes))).toEqual(taxesByRate(parts.taxes))
            expect(sumMinor(split.map((one) => one.parts.shippingMinor))).toBe(parts.shippingMinor)
            expect(split.flatMap((one) => one.parts.lines).reduce((sum, line) => sum + line.quantity, 0)).toBe(
              parts.lines.reduce((sum, line) => sum + line.quantity, 0),
            )
          }
          expect(spreadRefund({ ...emptyParts, amountMinor: 10 }, [{ paymentId: 'p', leftMinor: 9 }])).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })

  it('refuse more than there is, by name', () => {
    const order: RefundableOrder = {
      lines: [{ id: 'a', quantity: 3, totalMinor: 1000, taxes: [{ name: 'VAT', ratePpm: 200_000, amountMinor: 167 }] }],
      shipping: { totalMinor: 500, taxes: [] },
      totalMinor: 1500,
      leftMinor: 1500,
    }
    const choice = { lines: [{ orderLineId: 'a', quantity: 1 }], shippingMinor: 0, adjustmentMinor: 0 }
    const first = quoteRefund(order, [], choice)
    expect(first).toMatchObject({ parts: { amountMinor: 333, taxes: [{ amountMinor: 56 }] } })
    const earlier = first.status === 'ok' ? [first.parts] : []
    const next = { ...order, leftMinor: 1167 }
    expect(quoteRefund(next, earlier, choice)).toMatchObject({
      parts: { amountMinor: 334, taxes: [{ amountMinor: 55 }] },
    })
    const three = { ...choice, lines: [{ orderLineId: 'a', quantity: 3 }] }
    expect(quoteRefund(next, earlier, three)).toEqual({ status: 'too_many', orderLineId: 'a', left: 2 })
    expect(quoteRefund(next, earlier, { ...choice, lines: [{ orderLineId: 'b', quantity: 1 }] })).toMatchObject({
      left: 0,
    })
    expect(quoteRefund(next, earlier, { ...choice, shippingMinor: 501 })).toEqual({
      status: 'too_much_shipping',
      leftMinor: 500,
    })
    expect(quoteRefund(next, earlier, { ...choice, adjustmentMinor: 834 })).toEqual({
      status: 'too_much',
      leftMinor: 1167,
    })
    expect(quoteRefund(next, earlier, { ...choice, adjustmentMinor: -334 })).toEqual({ status: 'nothing' })
    expect(quoteRefund({ ...next, leftMinor: 100 }, earlier, choice)).toEqual({ status: 'too_much', leftMinor: 100 })
  })
})

const emptyParts: RefundParts = {
  lines: [],
  shippingMinor: 0,
  shippingTaxes: [],
  adjustmentMinor: 0,
  amountMinor: 0,
  taxes: [],
}
