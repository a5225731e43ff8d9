import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DocumentLine } from '@/features/documents/documents-schema'
import { creditLines } from '@/features/documents/engine/credit-lines'
import { sumByRate, sumLines } from '@/features/documents/engine/document-sums'
import { invoiceLines } from '@/features/documents/engine/invoice-lines'
import { quoteRefund, refundableRest } from '@/features/refunds/engine/quote-refund'
import type { EarlierRefund, RefundableOrder } from '@/features/refunds/engine/refund-amounts'
import { pricedSale } from './sold-order'

/* Invoices, refunds and credit notes are worked out by engines that do not know of each other: here their figures meet. */

const sales = fc.record({
  lines: fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 6 }),
      unitPriceMinor: fc.nat(20_000),
      discountMinor: fc.nat(3000),
      rates: fc.subarray(
        [
          { name: 'TVA', ratePpm: 190_000 },
          { name: 'TVA', ratePpm: 90_000 },
          { name: 'GST', ratePpm: 50_000 },
        ],
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  shippingMinor: fc.nat(2000),
  taxIncluded: fc.boolean(),
})
const wishes = fc.array(
  fc.record({
    pieces: fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }),
    shippingMinor: fc.nat(900),
    adjustmentMinor: fc.integer({ min: -1500, max: 1500 }),
  }),
  { maxLength: 6 },
)

const byRate = (lines: readonly DocumentLine[]) =>
  sumByRate(lines).flatMap(({ name, ratePpm, taxMinor }) =>
    name === null || taxMinor === 0 ? [] : [{ name, ratePpm, amountMinor: taxMinor }],
  )

it('each credit note is its refund in total and in tax by rate; what gives the rest back takes the rest of the invoice', () => {
  fc.assert(
    fc.property(sales, wishes, (spec, wanted) => {
      const { cart } = pricedSale(spec)
      const { totals } = cart
      const invoice = invoiceLines({
        lines: cart.lines.map((line) => ({ ...line, title: 'Thing', variantTitle: null, sku: null })),
        taxIncluded: totals.taxIncluded,
        discountMinor: totals.discountMinor,
        shippingMinor: totals.shippingMinor,
        shippingTaxes: cart.shipping?.taxes ?? [],
        shippingMethodName: 'Courier',
        totalMinor: totals.totalMinor,
      })
      const order = (givenMinor: number): RefundableOrder => ({
        lines: cart.lines,
        shipping: { totalMinor: cart.shipping?.totalMinor ?? 0, taxes: cart.shipping?.taxes ?? [] },
        totalMinor: totals.totalMinor,
        leftMinor: totals.totalMinor - givenMinor,
      })
      const earlier: EarlierRefund[] = []
      const credited: DocumentLine[] = []
      const give = (choice: Parameters<typeof quoteRefund>[2]) => {
        const givenMinor = earlier.reduce((sum, one) => sum + one.amountMinor, 0)
        const quote = quoteRefund(order(givenMinor), earlier, choice)
        if (quote.status !== 'ok') return
        const lines = creditLines(invoice, credited, { ...quote.parts, isWorkedOut: true })
        expect(sumLines(lines).totalMinor).toBe(quote.parts.amountMinor)
        const isLast = givenMinor + quote.parts.amountMinor === totals.totalMinor
        if (!isLast)
          expect(byRate(lines)).toEqual(quote.parts.taxes.filter((tax) => tax.amountMinor !== 0).toSorted(rateOrder))
        earlier.push(quote.parts)
        credited.push(...lines)
      }
      for (const { pieces, shippingMinor, adjustmentMinor } of wanted) {
        give({
          lines: cart.lines.map((line, index) => ({ orderLineId: line.id, quantity: pieces[index] ?? 0 })),
          shippingMinor,
          adjustmentMinor,
        })
      }
      const givenMinor = earlier.reduce((sum, one) => sum + one.amountMinor, 0)
      const rest = refundableRest(order(givenMinor), earlier)
      const worth = { lines: rest.lines.filter((line) => line.quantity > 0), shippingMinor: rest.shippingMinor }
      const unadjusted = quoteRefund(order(givenMinor), earlier, { ...worth, adjustmentMinor: 0 })
      const worthMinor = unadjusted.status === 'ok' ? unadjusted.parts.amountMinor : 0
      if (unadjusted.status !== 'too_much') give({ ...worth, adjustmentMinor: rest.leftMinor - worthMinor })
      if (sumLines(credited).totalMinor === totals.totalMinor) {
        expect(sumLines(credited)).toEqual(sumLines(invoice))
        expect(byRate(credited)).toEqual(byRate(invoice))
      }
    }),
    { numRuns: 400 },
  )
})

function rateOrder(a: { name: string; ratePpm: number }, b: { name: string; ratePpm: number }): number {
  return b.ratePpm - a.ratePpm || (a.name < b.name ? -1 : 1)
}
