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

const nothing: Given = { amountMinor: 0, lines: [], shippingMinor: 0, shippingTaxes: [], taxes: [], isWorkedOut: false }

describe('credit notes', () => {
  it('are as large as the money given back, as long as the invoice lasts; together they are the invoice, rate by rate', () => {
    fc.assert(
      fc.property(
        sales,
        fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 6 }),
        (spec, amounts) => {
          const invoice = invoiceLines(orderOf(spec))
          const credited: DocumentLine[] = []
          for (const amountMinor of [...amounts, 10_000_000]) {
            const openMinor = sumLines(invoice).totalMinor - sumLines(credited).totalMinor
            const lines = creditLines(invoice, credited, { ...nothing, amountMinor })
            expect(sumLines(lines).totalMinor).toBe(Math.min(amountMinor, openMinor))
            credited.push(...lines)
          }
          expect(sumLines(credited)).toEqual(sumLines(invoice))
          expect(taxes(credited)).toEqual(taxes(invoice))
          expect(creditAll(invoice, credited)).toEqual([])
        },
      ),
    )
  })

  it('of an order that was called off are its invoice, line by line', () => {
    const invoice = invoiceLines(orderOf({ lines: [{ quantity: 3 }, { discountMinor: 90 }] }))
    const lines = creditAll(invoice, [])
    expect(lines.map(({ title, quantity, totalMinor }) => [title, quantity, totalMinor])).toEqual(
      invoice.map(({ title, quantity, totalMinor }) => [title, quantity, totalMinor]),
    )
    expect(sumLines(lines)).toEqual(sumLines(invoice))
  })

  it('take the taxes that the refund says, and what was kept back of the goods', () => {
    const invoice = invoiceLines(orderOf({ lines: [{ quantity: 3, unitPriceMinor: 1000 }] }))
    const [goods] = invoice
    const rate = { name: 'TVA', ratePpm: 190_000 }
    const given: Given = {
      ...nothing,
      isWorkedOut: true,
      amountMinor: 850,
      lines: [
        {
          orderLineId: goods?.orderLineId ?? '',
          quantity: 1,
          amountMinor: 1000,
          taxes: [{ ...rate, amountMinor: 159 }],
        },
      ],
      taxes: [{ ...rate, amountMinor: 135 }],
    }
    const lines = creditLines(invoice, [], given)
    expect(lines).toMatchObject([
      { kind: 'goods', quantity: 1, taxMinor: 159, netMinor: 841, totalMinor: 1000 },
      { kind: 'reduction', taxMinor: -24, netMinor: -126, totalMinor: -150 },
    ])
    expect(sumLines(lines)).toEqual({ netMinor: 715, taxMinor: 135, totalMinor: 850 })
  })
})

const taxes = (lines: readonly DocumentLine[]) =>
  sumByRate(lines)
    .filter((sum) => sum.taxMinor > 0)
    .map(({ name, ratePpm, taxMinor }) => ({ name, ratePpm, taxMinor }))
