import { sumMinor } from '@/lib/money'
import { multiplyRatio } from '@/lib/rate'
import { type RefundParts, sumTaxParts, type TaxPart } from './refund-amounts'

/** A payment with money left to give back, newest first. */
export interface RefundSource {
  readonly paymentId: string
  readonly leftMinor: number
}

/**
 * Spreads a refund over the payments that it goes back to: the newest is used up first. The pieces count with the first part; amounts and taxes are split
 * in proportion, cumulatively, so that the parts add up to the whole. Empty where the payments do not suffice.
 */
export function spreadRefund(
  parts: RefundParts,
  sources: readonly RefundSource[],
): { readonly paymentId: string; readonly parts: RefundParts }[] {
  let openMinor = parts.amountMinor
  const taken = sources.flatMap(({ paymentId, leftMinor }) => {
    const amountMinor = Math.min(openMinor, leftMinor)
    openMinor -= amountMinor
    return amountMinor > 0 ? [{ paymentId, amountMinor }] : []
  })
  if (openMinor > 0) return []
  let reachedMinor = 0
  return taken.map(({ paymentId, amountMinor }, index) => {
    const fromMinor = reachedMinor
    reachedMinor += amountMinor
    return { paymentId, parts: cut(parts, { fromMinor, toMinor: reachedMinor, isFirst: index === 0 }) }
  })
}

interface Cut {
  readonly fromMinor: number
  readonly toMinor: number
  readonly isFirst: boolean
}

function cut(parts: RefundParts, { fromMinor, toMinor, isFirst }: Cut): RefundParts {
  const share = (amountMinor: number) =>
    multiplyRatio(amountMinor, toMinor, parts.amountMinor) - multiplyRatio(amountMinor, fromMinor, parts.amountMinor)
  const taxes = (list: readonly TaxPart[]) =>
    sumTaxParts(list.map((tax) => ({ ...tax, amountMinor: share(tax.amountMinor) })))
  const lines = parts.lines.map((line) => ({
    ...line,
    quantity: isFirst ? line.quantity : 0,
    amountMinor: share(line.amountMinor),
    taxes: taxes(line.taxes),
  }))
  const shippingMinor = share(parts.shippingMinor)
  const amountMinor = toMinor - fromMinor
  return {
    lines,
    shippingMinor,
    shippingTaxes: taxes(parts.shippingTaxes),
    adjustmentMinor: amountMinor - shippingMinor - sumMinor(lines.map((line) => line.amountMinor)),
    amountMinor,
    taxes: taxes(parts.taxes),
  }
}
