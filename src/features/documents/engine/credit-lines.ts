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
    readonly taxes: readonly DocumentTax[]
  }[]
  /** With tax. */
  readonly shippingMinor: number
  readonly shippingTaxes: readonly DocumentTax[]
  /** Of the whole amount, by rate. */
  readonly taxes: readonly DocumentTax[]
  /** False: nobody asked what the money was for, so nothing is known of its taxes. */
  readonly isWorkedOut: boolean
}

/**
 * The lines of the credit note for money given back: the goods, the delivery, and in one line what is neither (a reduction; below zero where something was
 * kept back). Never more than is left of the invoice after the credit notes before this one: money that was paid twice is no part of a sale. Taxes are those
 * of the money's row; what takes the rest of an invoice takes the rest of its taxes, rate by rate. Empty where nothing is left.
 */
export function creditLines(
  invoice: readonly DocumentLine[],
  before: readonly DocumentLine[],
  given: Given,
): DocumentLine[] {
  const openMinor = totalOf(invoice) - totalOf(before)
  if (openMinor <= 0) return []
  const openTaxes = minus(taxesOf(invoice), taxesOf(before))
  if (given.amountMinor > openMinor) return [reduction(openMinor, openTaxes)]
  const named = namedLines(invoice, given)
  const restMinor = given.amountMinor - totalOf(named)
  const target = given.amountMinor === openMinor ? openTaxes : given.isWorkedOut ? given.taxes : null
  if (target === null) return restMinor === 0 ? named : [...named, reduction(restMinor, share(restMinor, invoice))]
  const restTaxes = minus(target, taxesOf(named)).filter((tax) => tax.amountMinor !== 0)
  if (restMinor === 0) return corrected(named, restTaxes)
  return [...named, reduction(restMinor, restTaxes)]
}

/** All that is left of an invoice: for a sale that was called off before anything was paid. */
export function creditAll(invoice: readonly DocumentLine[], before: readonly DocumentLine[]): DocumentLine[] {
  const amountMinor = totalOf(invoice) - totalOf(before)
  if (amountMinor > 0 && before.length === 0) {
    return invoice.map((line) => ({ ...line, unitPriceMinor: null, discountMinor: 0 }))
  }
  const nothing = { lines: [], shippingMinor: 0, shippingTaxes: [], taxes: [], isWorkedOut: false }
  return creditLines(invoice, before, { ...nothing, amountMinor })
}

function namedLines(invoice: readonly DocumentLine[], given: Given): DocumentLine[] {
  const goods = given.lines.flatMap((part) => {
    const line = invoice.find((one) => one.orderLineId === part.orderLineId)
    return line ? creditOf(line, part, given.isWorkedOut) : []
  })
  const delivery = invoice.find((line) => line.kind === 'shipping')
  const part = { amountMinor: given.shippingMinor, taxes: given.shippingTaxes, quantity: null }
  return delivery ? [...goods, ...creditOf(delivery, part, given.isWorkedOut)] : goods
}

/** A part of a line. Where its taxes are not known they are its share of the line's. */
function creditOf(
  line: DocumentLine,
  part: { readonly amountMinor: number; readonly taxes: readonly DocumentTax[]; readonly quantity: number | null },
  isWorkedOut: boolean,
): DocumentLine[] {
  const { amountMinor, quantity } = part
  if (amountMinor <= 0) return []
  const taxes = isWorkedOut ? part.taxes : share(amountMinor, [line])
  return [{ ...line, quantity, unitPriceMinor: null, discountMinor: 0, ...sumsOf(amountMinor, taxes) }]
}

/** What belongs to no line. */
function reduction(totalMinor: number, taxes: readonly DocumentTax[]): DocumentLine {
  return {
    kind: 'reduction',
    orderLineId: null,
    title: '',
    detail: null,
    sku: null,
    quantity: null,
    unitPriceMinor: null,
    discountMinor: 0,
    ...sumsOf(totalMinor, taxes),
  }
}

function sumsOf(totalMinor: number, taxes: readonly DocumentTax[]) {
  const taxMinor = sumMinor(taxes.map((tax) => tax.amountMinor))
  return { taxes: [...taxes], taxMinor, totalMinor, netMinor: totalMinor - taxMinor }
}

/** The taxes in an amount that bears those of the lines in proportion; of one below zero, below zero. */
function share(amountMinor: number, lines: readonly DocumentLine[]): DocumentTax[] {
  const taxes = taxesOf(lines)
  const netMinor = sumMinor(lines.map((line) => line.netMinor))
  const shares = allocate(Math.abs(amountMinor), [netMinor, ...taxes.map((tax) => tax.amountMinor)])
  return taxes.map((tax, index) => ({ ...tax, amountMinor: Math.sign(amountMinor) * (shares[index + 1] ?? 0) }))
}

/** Lines whose amounts are right, with a rounding of their taxes put right where the rate is first met. */
function corrected(lines: readonly DocumentLine[], taxes: readonly DocumentTax[]): DocumentLine[] {
  return taxes.reduce<readonly DocumentLine[]>((before, wanted) => {
    const at = before.findIndex((line) => line.taxes.some((tax) => isRate(tax, wanted)))
    return before.map((line, index) => {
      if (index !== at) return line
      const mended = line.taxes.map((tax) =>
        isRate(tax, wanted) ? { ...tax, amountMinor: tax.amountMinor + wanted.amountMinor } : tax,
      )
      return { ...line, ...sumsOf(line.totalMinor, mended) }
    })
  }, lines) as DocumentLine[]
}

function totalOf(lines: readonly DocumentLine[]): number {
  return sumMinor(lines.map((line) => line.totalMinor))
}

function taxesOf(lines: readonly DocumentLine[]): DocumentTax[] {
  return summed(lines.flatMap((line) => line.taxes))
}

function minus(taxes: readonly DocumentTax[], taken: readonly DocumentTax[]): DocumentTax[] {
  return summed([...taxes, ...taken.map((tax) => ({ ...tax, amountMinor: -tax.amountMinor }))])
}

function summed(taxes: readonly DocumentTax[]): DocumentTax[] {
  return taxes.reduce<DocumentTax[]>((sums, tax) => {
    const known = sums.find((one) => isRate(one, tax))
    if (!known) return [...sums, { ...tax }]
    return sums.map((one) => (one === known ? { ...one, amountMinor: one.amountMinor + tax.amountMinor } : one))
  }, [])
}

function isRate(a: DocumentTax, b: DocumentTax): boolean {
  return a.name === b.name && a.ratePpm === b.ratePpm
}
