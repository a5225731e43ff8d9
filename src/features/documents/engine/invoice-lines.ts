import { assertMinor, sumMinor } from '@/lib/money'
import type { DocumentLine, DocumentTax } from '../documents-schema'

/** A line as the order froze it. */
export interface SoldLine {
  readonly id: string
  readonly title: string
  readonly variantTitle: string | null
  readonly sku: string | null
  readonly quantity: number
  readonly unitPriceMinor: number
  readonly discountMinor: number
  readonly taxMinor: number
  readonly taxes: readonly DocumentTax[]
  readonly totalMinor: number
}

export interface SoldOrder {
  readonly lines: readonly SoldLine[]
  readonly taxIncluded: boolean
  /** All discounts; what is not the lines' is the delivery's. */
  readonly discountMinor: number
  readonly shippingMinor: number
  readonly shippingTaxes: readonly DocumentTax[]
  readonly shippingMethodName: string | null
  readonly totalMinor: number
}

/**
 * The lines of an order's invoice: what was sold, then its delivery. Every amount is the order's own.
 * @throws RangeError where they do not add up to the order's total: such an order gets no invoice
 */
export function invoiceLines(order: SoldOrder): DocumentLine[] {
  const lines = [...order.lines.map(goodsLine), ...deliveryLine(order)]
  const totalMinor = sumMinor(lines.map((line) => line.totalMinor))
  if (totalMinor !== order.totalMinor) {
    throw new RangeError(`The lines come to ${totalMinor}, the order to ${order.totalMinor}`)
  }
  return lines
}

function goodsLine(line: SoldLine): DocumentLine {
  return {
    kind: 'goods',
    orderLineId: line.id,
    title: line.title,
    detail: line.variantTitle,
    sku: line.sku,
    quantity: line.quantity,
    unitPriceMinor: line.unitPriceMinor,
    discountMinor: line.discountMinor,
    netMinor: assertMinor(line.totalMinor - line.taxMinor),
    taxes: [...line.taxes],
    taxMinor: line.taxMinor,
    totalMinor: line.totalMinor,
  }
}

/** None where nothing was sent; a delivery that was free is there, with its price and its discount. */
function deliveryLine(order: SoldOrder): DocumentLine[] {
  if (order.shippingMinor === 0 && order.shippingMethodName === null) return []
  const discountMinor = order.discountMinor - sumMinor(order.lines.map((line) => line.discountMinor))
  const taxMinor = sumMinor(order.shippingTaxes.map((tax) => tax.amountMinor))
  const shownMinor = assertMinor(order.shippingMinor - discountMinor)
  const netMinor = order.taxIncluded ? shownMinor - taxMinor : shownMinor
  return [
    {
      kind: 'shipping',
      orderLineId: null,
      title: order.shippingMethodName ?? '',
      detail: null,
      sku: null,
      quantity: 1,
      unitPriceMinor: order.shippingMinor,
      discountMinor,
      netMinor,
      taxes: [...order.shippingTaxes],
      taxMinor,
      totalMinor: netMinor + taxMinor,
    },
  ]
}
