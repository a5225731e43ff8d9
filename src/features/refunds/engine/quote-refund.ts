import { sumMinor } from '@/lib/money'
import {
  type EarlierRefund,
  nextShare,
  nextSignedTaxes,
  nextTaxes,
  type RefundableOrder,
  type RefundLinePart,
  type RefundParts,
  sumTaxParts,
  type TaxPart,
} from './refund-amounts'

/** What is to be given back. */
export interface RefundChoice {
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[]
  readonly shippingMinor: number
  /** Beyond what they are worth, or (below zero) kept of it. */
  readonly adjustmentMinor: number
}

export type RefundQuote =
  | { readonly status: 'ok'; readonly parts: RefundParts }
  /** More pieces of the line than are left to pay back. */
  | { readonly status: 'too_many'; readonly orderLineId: string; readonly left: number }
  | { readonly status: 'too_much_shipping'; readonly leftMinor: number }
  /** More than is left of what was paid. */
  | { readonly status: 'too_much'; readonly leftMinor: number }
  | { readonly status: 'nothing' }

export interface RefundableRest {
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[]
  readonly shippingMinor: number
  /** The most that can be given back in all. */
  readonly leftMinor: number
}

/** What can still be given back of an order. */
export function refundableRest(order: RefundableOrder, earlier: readonly EarlierRefund[]): RefundableRest {
  const givenMinor = sumMinor(earlier.map((refund) => refund.amountMinor))
  return {
    lines: order.lines.map((line) => ({
      orderLineId: line.id,
      quantity: line.quantity - piecesOf(earlierOf(line.id, earlier)),
    })),
    shippingMinor: order.shipping.totalMinor - sumMinor(earlier.map((refund) => refund.shippingMinor)),
    leftMinor: Math.max(0, Math.min(order.leftMinor, order.totalMinor - givenMinor)),
  }
}

/**
 * Works a refund out to the minor unit: each line by the cumulative worth of its pieces, taxes by rate with them. Whatever is chosen, in
 * whatever steps, never comes to more than was paid; all pieces and shipping together come to it exactly.
 */
export function quoteRefund(
  order: RefundableOrder,
  earlier: readonly EarlierRefund[],
  choice: RefundChoice,
): RefundQuote {
  const rest = refundableRest(order, earlier)
  const chosen = choice.lines.filter((line) => line.quantity > 0)
  for (const { orderLineId, quantity } of chosen) {
    const left = rest.lines.find((line) => line.orderLineId === orderLineId)?.quantity ?? 0
    if (quantity > left) return { status: 'too_many', orderLineId, left }
  }
  if (choice.shippingMinor > rest.shippingMinor) return { status: 'too_much_shipping', leftMinor: rest.shippingMinor }
  const parts = partsOf(order, earlier, { ...choice, lines: chosen })
  if (parts.amountMinor > rest.leftMinor) return { status: 'too_much', leftMinor: rest.leftMinor }
  return parts.amountMinor > 0 ? { status: 'ok', parts } : { status: 'nothing' }
}

/**
 * The adjustment that makes a choice fit what is left, closest to the wished one: below zero where money was given back before without goods.
 * Null where the choice itself is not possible.
 */
export function fitAdjustment(
  order: RefundableOrder,
  earlier: readonly EarlierRefund[],
  choice: RefundChoice,
): number | null {
  const quote = quoteRefund(order, earlier, { ...choice, adjustmentMinor: 0 })
  if (quote.status === 'too_many' || quote.status === 'too_much_shipping') return null
  const worthMinor = worthOf(order, earlier, choice)
  const { leftMinor } = refundableRest(order, earlier)
  return Math.max(-worthMinor, Math.min(choice.adjustmentMinor, leftMinor - worthMinor))
}

/** What the chosen pieces and shipping are worth, whether or not that much is left. */
export function worthOf(
  order: RefundableOrder,
  earlier: readonly EarlierRefund[],
  choice: Omit<RefundChoice, 'adjustmentMinor'>,
): number {
  return partsOf(order, earlier, { ...choice, adjustmentMinor: 0 }).amountMinor
}

function partsOf(order: RefundableOrder, earlier: readonly EarlierRefund[], choice: RefundChoice): RefundParts {
  const lines = choice.lines.flatMap((chosen) => linePart(order, earlier, chosen))
  const { shippingMinor, adjustmentMinor } = choice
  const shippingTaxes = nextTaxes(
    order.shipping.taxes,
    shippingMinor + sumMinor(earlier.map((refund) => refund.shippingMinor)),
    order.shipping.totalMinor,
    earlier.flatMap((refund) => refund.shippingTaxes),
  )
  const goodsTaxes = [...lines.flatMap((line) => line.taxes), ...shippingTaxes]
  return {
    lines,
    shippingMinor,
    shippingTaxes,
    adjustmentMinor,
    amountMinor: sumMinor([...lines.map((line) => line.amountMinor), shippingMinor, adjustmentMinor]),
    taxes: sumTaxParts([...goodsTaxes, ...adjustmentTaxes(order, earlier, adjustmentMinor)]),
  }
}

function linePart(
  order: RefundableOrder,
  earlier: readonly EarlierRefund[],
  { orderLineId, quantity }: { orderLineId: string; quantity: number },
): RefundLinePart[] {
  const line = order.lines.find((one) => one.id === orderLineId)
  if (!line || quantity === 0) return []
  const before = earlierOf(orderLineId, earlier)
  const reached = piecesOf(before) + quantity
  const earlierMinor = sumMinor(before.map((part) => part.amountMinor))
  return [
    {
      orderLineId,
      quantity,
      amountMinor: nextShare(line.totalMinor, reached, line.quantity, earlierMinor),
      taxes: nextTaxes(
        line.taxes,
        reached,
        line.quantity,
        before.flatMap((part) => part.taxes),
      ),
    },
  ]
}

/** Money without goods bears the order's taxes in proportion; cumulative too, so that one that is taken back takes its taxes back. */
function adjustmentTaxes(
  order: RefundableOrder,
  earlier: readonly EarlierRefund[],
  adjustmentMinor: number,
): TaxPart[] {
  const before = earlier.map(adjustmentOf)
  return nextSignedTaxes(
    [...order.lines.flatMap((line) => line.taxes), ...order.shipping.taxes],
    adjustmentMinor + sumMinor(before.map((one) => one.amountMinor)),
    order.totalMinor,
    before.flatMap((one) => one.taxes),
  )
}

/** What of a refund is neither goods nor shipping. */
function adjustmentOf(refund: EarlierRefund): { amountMinor: number; taxes: TaxPart[] } {
  const goodsMinor = sumMinor(refund.lines.map((line) => line.amountMinor))
  const taken = [...refund.lines.flatMap((line) => line.taxes), ...refund.shippingTaxes]
  return {
    amountMinor: refund.amountMinor - refund.shippingMinor - goodsMinor,
    taxes: sumTaxParts([...refund.taxes, ...taken.map((tax) => ({ ...tax, amountMinor: -tax.amountMinor }))]),
  }
}

function earlierOf(orderLineId: string, earlier: readonly EarlierRefund[]): RefundLinePart[] {
  return earlier.flatMap((refund) => refund.lines.filter((line) => line.orderLineId === orderLineId))
}

function piecesOf(parts: readonly RefundLinePart[]): number {
  return parts.reduce((sum, part) => sum + part.quantity, 0)
}
