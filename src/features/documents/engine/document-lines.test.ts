import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumMinor } from '@/lib/money'
import { pricedSale, type SoldOrderSpec } from '@/test/sold-order'
import type { DocumentLine } from '../documents-schema'
import { creditAll, creditLines, type Given } from './credit-lines'
import { sumByRate, sumLines } from './document-sums'
import { invoiceLines, type SoldOrder } from './invoice-lines'

const RATES = [
  { name: 'TVA', ratePpm: 190_000 },
  { name: 'TVA', ratePpm: 90_000 },
  { name: 'GST', ratePpm: 50_000 },
  { name: 'PST', ratePpm: 99_750 },
]

const sales: fc.Arbitrary<Omit<SoldOrderSpec, 'number'>> = fc.record({
  lines: fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 9 }),
      unitPriceMinor: fc.nat(50_000),
      discountMinor: fc.nat(3000),
      rates: fc.subarray(RATES, { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  shippingMinor: fc.nat(2000),
  shippingDiscountMinor: fc.nat(2000),
  taxIncluded: fc.boolean(),
})

/** The order that a sale becomes: the columns that an invoice reads. */
function orderOf(spec: Omit<SoldOrderSpec, 'number'>): SoldOrder & { taxMinor: number } {
  const { cart } = pricedSale(spec)
  return {
    lines: cart.lines.map((line) => ({ ...line, title: 'Thing', variantTitle: null, sku: null })),
    taxIncluded: cart.totals.taxIncluded,
    discountMinor: cart.totals.discountMinor,
    shippingMinor: cart.totals.shippingMinor,
    shippingTaxes: cart.shipping?.taxes ?? [],
    shippingMethodName: 'Courier',
    totalMinor: cart.totals.totalMinor,
    taxMinor: cart.totals.taxMinor,
  }
}

/** Refunds as cut by chance: parts of lines, of the delivery, and amounts of nothing in particular. */
const cuts = fc.array(
  fc.record({
    share: fc.integer({ min: 1, max: 100 }),
    lines: fc.array(fc.nat(5), { maxLength: 3 }),
    shipping: fc.boolean(),
    extraMinor: fc.nat(5000),
  }),
  { maxLength: 8 },
)

function givenOf(
  invoice: readonly DocumentLine[],
  cut: typeof cuts extends fc.Arbitrary<(infer C)[]> ? C : never,
): Given {
  const part = (amountMinor: number) => Math.ceil((amountMinor * cut.share) / 100)
  const goods = invoice.filter((line) => line.kind === 'goods')
  const lines = [...new Set(cut.lines)].flatMap((index) => {
    const line = goods[index]
    return line
      ? [
          {
            orderLineId: line.orderLineId ?? '',
            quantity: 1,
            amountMinor: part(line.totalMinor),
            taxMinor: 0,
            taxes: [],
          },
        ]
      : []
  })
  const shippingMinor = cut.shipping ? part(invoice.find((line) => line.kind === 'shipping')?.totalMinor ?? 0) : 0
  const amountMinor = sumMinor(lines.map((line) => line.amountMinor)) + shippingMinor + cut.extraMinor
  return { amountMinor, lines, shippingMinor, shippingTaxes: [] }
}

describe('an invoice', () => {
  it('comes to its order, to the minor unit, in total and in tax by rate', () => {
    fc.assert(
      fc.property(sales, (spec) => {
        const order = orderOf(spec)
        const lines = invoiceLines(order)
        const totals = sumLines(lines)
        expect(totals.totalMinor).toBe(order.totalMinor)
        expect(totals.taxMinor).toBe(order.taxMinor)
        expect(totals.netMinor).toBe(order.totalMinor - order.taxMinor)
        expect(sumMinor(sumByRate(lines).map((tax) => tax.taxMinor))).toBe(order.taxMinor)
        for (const line of lines) {
          const shownMinor = (line.unitPriceMinor ?? 0) * (line.quantity ?? 0) - line.discountMinor
          expect(order.taxIncluded ? line.totalMinor : line.netMinor).toBe(shownMinor)
          expect(line.netMinor + line.taxMinor).toBe(line.totalMinor)
        }
      }),
    )
  })

  it('is refused for an order whose lines do not come to its total', () => {
    const order = orderOf({})
    expect(() => invoiceLines({ ...order, totalMinor: order.totalMinor + 1 })).toThrow(RangeError)
  })

  it('has no delivery where nothing was sent', () => {
    const order = { ...orderOf({ shippingMinor: 0 }), shippingMethodName: null }
    expect(invoiceLines(order).map((line) => line.kind)).toEqual(['goods'])
  })
})

describe('credit notes', () => {
  it('never pass the invoice, and together with what is left are the invoice, rate by rate', () => {
    fc.assert(
      fc.property(sales, cuts, (spec, wanted) => {
        const invoice = invoiceLines(orderOf(spec))
        const credited: DocumentLine[] = []
        for (const cut of wanted) {
          const given = givenOf(invoice, cut)
          const open = sumLines(invoice).totalMinor - sumLines(credited).totalMinor
          const lines = creditLines(invoice, credited, given)
          expect(sumLines(lines).totalMinor).toBeLessThanOrEqual(Math.min(given.amountMinor, open))
          credited.push(...lines)
        }
        credited.push(...creditAll(invoice, credited))
        expect(sumLines(credited)).toEqual(sumLines(invoice))
        expect(taxes(credited)).toEqual(taxes(invoice))
        for (const line of credited)
          expect(Math.min(line.netMinor, line.taxMinor, line.totalMinor)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
  })

  it('are as large as the money given back, as long as the invoice lasts', () => {
    fc.assert(
      fc.property(sales, fc.integer({ min: 1, max: 1_000_000 }), (spec, amountMinor) => {
        const invoice = invoiceLines(orderOf(spec))
        const lines = creditLines(invoice, [], { amountMinor, lines: [], shippingMinor: 0, shippingTaxes: [] })
        expect(sumLines(lines).totalMinor).toBe(Math.min(amountMinor, sumLines(invoice).totalMinor))
      }),
    )
  })

  it('take the taxes that the refund says', () => {
    const invoice = invoiceLines(orderOf({ lines: [{ quantity: 3, unitPriceMinor: 1000 }] }))
    const [goods] = invoice
    const taxes = [{ name: 'TVA', ratePpm: 190_000, amountMinor: 159 }]
    const lines = creditLines(invoice, [], {
      amountMinor: 1000,
      lines: [{ orderLineId: goods?.orderLineId ?? '', quantity: 1, amountMinor: 1000, taxMinor: 159, taxes }],
      shippingMinor: 0,
      shippingTaxes: [],
    })
    expect(lines).toMatchObject([{ quantity: 1, taxMinor: 159, netMinor: 841, totalMinor: 1000 }])
  })
})

const taxes = (lines: readonly DocumentLine[]) =>
  sumByRate(lines)
    .filter((sum) => sum.taxMinor > 0)
    .map(({ name, ratePpm, taxMinor }) => ({ name, ratePpm, taxMinor }))
