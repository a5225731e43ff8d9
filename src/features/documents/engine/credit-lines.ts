import { allocate } from '@/lib/allocate'
import { sumMinor } from '@/lib/money'
import type { DocumentLine, DocumentTax } from '../documents-schema'

/** Money given back, with what it was for, as its row keeps it. */
export interface Given {
  readonly amountMinor: number
  readonly lines: readonly {
    readonly orderLineId: string
    readonly quantity: number
    /** With tax. */
    readonly amountMinor: number
    readonly taxMinor: number
    readonly taxes: readonly DocumentTax[]
  }[]
  /** With tax. */
  readonly shippingMinor: number
  readonly shippingTaxes: readonly DocumentTax[]
}

/**
 * The lines of the credit note for money given back: by line, the delivery, and what belongs to neither as a reduction of the whole. Never more than is
 * left of the invoice after the credit notes before this one: money that was paid twice, or for goods never invoiced, is no part of a sale. Empty where
 * nothing is left. The taxes of all credit notes of an invoice that is given back whole are its taxes, rate by rate.
 */
export function creditLines(
  invoice: readonly DocumentLine[],
  before: readonly DocumentLine[],
  given: Given,
): DocumentLine[] {
  const left = leftOf(invoice, before)
  const open = sumMinor(left.map((line) => line.totalMinor))
  if (open === 0) return []
  const lines = given.lines.flatMap((part) => {
    const line = left.find((one) => one.orderLineId === part.orderLineId)
    return line ? creditOf(line, part) : []
  })
  const delivery = left.find((line) => line.kind === 'shipping')
  if (delivery && given.shippingMinor > 0) {
    const part = { amountMinor: given.shippingMinor, taxes: given.shippingTaxes, quantity: null }
    lines.push(...creditOf(delivery, part))
  }
  const named = sumMinor(lines.map((line) => line.totalMinor))
  const rest = Math.min(given.amountMinor, open) - named
  return rest > 0 ? [...lines, ...reductions(leftOf(left, lines), rest)] : lines
}

/** All that is left of the invoice: for a sale that was called off before anything was paid. */
export function creditAll(invoice: readonly DocumentLine[], before: readonly DocumentLine[]): DocumentLine[] {
  return leftOf(invoice, before).flatMap((line) =>
    line.totalMinor > 0 ? [{ ...line, discountMinor: 0, unitPriceMinor: null }] : [],
  )
}

/** What of each line has not been credited. Reductions of the whole are taken off the lines that they were shared out over. */
function leftOf(invoice: readonly DocumentLine[], before: readonly DocumentLine[]): DocumentLine[] {
  return invoice.map((line) => {
    const credits = before.filter((one) => isSame(one, line))
    const taxes = line.taxes.map((tax) => ({
      ...tax,
      amountMinor:
        tax.amountMinor -
        sumMinor(
          credits.flatMap((one) => one.taxes.filter((each) => isRate(each, tax)).map((each) => each.amountMinor)),
        ),
    }))
    const taxMinor = sumMinor(taxes.map((tax) => tax.amountMinor))
    const totalMinor = line.totalMinor - sumMinor(credits.map((one) => one.totalMinor))
    return { ...line, taxes, taxMinor, totalMinor, netMinor: totalMinor - taxMinor }
  })
}

function isSame(credit: DocumentLine, line: DocumentLine): boolean {
  return line.kind === 'shipping' ? credit.orderLineId === null : credit.orderLineId === line.orderLineId
}

function isRate(a: DocumentTax, b: DocumentTax): boolean {
  return a.name === b.name && a.ratePpm === b.ratePpm
}

/** A part of a line, no larger than what is left of it. Where its taxes are not known they are its share of those left. */
function creditOf(
  line: DocumentLine,
  part: { readonly amountMinor: number; readonly taxes: readonly DocumentTax[]; readonly quantity: number | null },
): DocumentLine[] {
  const totalMinor = Math.min(part.amountMinor, line.totalMinor)
  if (totalMinor <= 0) return []
  const taxes = knownTaxes(line, part.taxes, totalMinor) ?? shareOfTaxes(line, totalMinor)
  const taxMinor = sumMinor(taxes.map((tax) => tax.amountMinor))
  return [
    {
      ...line,
      quantity: part.quantity,
      unitPriceMinor: null,
      discountMinor: 0,
      taxes,
      taxMinor,
      totalMinor,
      netMinor: totalMinor - taxMinor,
    },
  ]
}

/** The taxes that the money's row says, where they and the net fit into what is left of the line; else null. */
function knownTaxes(line: DocumentLine, given: readonly DocumentTax[], totalMinor: number): DocumentTax[] | null {
  const taxes = line.taxes.map((left) => ({ left, given: given.find((tax) => isRate(tax, left)) }))
  if (given.length !== line.taxes.length || taxes.some((tax) => !tax.given)) return null
  if (taxes.some((tax) => (tax.given?.amountMinor ?? 0) > tax.left.amountMinor)) return null
  const netMinor = totalMinor - sumMinor(given.map((tax) => tax.amountMinor))
  if (netMinor < 0 || netMinor > line.netMinor) return null
  return taxes.map((tax) => ({ ...tax.left, amountMinor: tax.given?.amountMinor ?? 0 }))
}

/** The taxes in that part of what is left of a line; all of them where it is all that is left. */
function shareOfTaxes(line: DocumentLine, totalMinor: number): DocumentTax[] {
  const shares = allocate(totalMinor, [line.netMinor, ...line.taxes.map((tax) => tax.amountMinor)])
  return line.taxes.map((tax, index) => ({ ...tax, amountMinor: shares[index + 1] ?? 0 }))
}

/** An amount of no line in particular, shared out over what is left in proportion, so that each rate bears its part. */
function reductions(left: readonly DocumentLine[], amountMinor: number): DocumentLine[] {
  const shares = allocate(
    amountMinor,
    left.map((line) => line.totalMinor),
  )
  return left.flatMap((line, index) =>
    creditOf(line, { amountMinor: shares[index] ?? 0, taxes: [], quantity: null }).map((credit) => ({
      ...credit,
      kind: 'reduction' as const,
    })),
  )
}
