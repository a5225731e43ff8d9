import { fitAdjustment, quoteRefund, type RefundQuote, worthOf } from '../engine/quote-refund'
import type { OrderRefunds } from '../refunds-schema'

/** What is being put together in the dialog. */
export interface RefundDraft {
  /** Pieces by line. */
  readonly pieces: Readonly<Record<string, number>>
  readonly shippingMinor: number
  /** As typed over what it comes to; null: what it comes to. */
  readonly amountMinor: number | null
}

export interface DraftedRefund {
  readonly lines: { orderLineId: string; quantity: number }[]
  readonly goodsMinor: number
  readonly adjustmentMinor: number
  readonly amountMinor: number
  readonly quote: RefundQuote
}

/** The refund that the server will make of it: the same rules on the same figures. */
export function draftRefund({ order, earlier }: OrderRefunds, draft: RefundDraft): DraftedRefund {
  const lines = order.lines.flatMap(({ id }) => {
    const quantity = draft.pieces[id] ?? 0
    return quantity > 0 ? [{ orderLineId: id, quantity }] : []
  })
  const { shippingMinor } = draft
  const goodsMinor = worthOf(order, earlier, { lines, shippingMinor: 0 })
  const worthMinor = goodsMinor + shippingMinor
  const fitting = fitAdjustment(order, earlier, { lines, shippingMinor, adjustmentMinor: 0 }) ?? 0
  const adjustmentMinor = draft.amountMinor === null ? fitting : draft.amountMinor - worthMinor
  const quote = quoteRefund(order, earlier, { lines, shippingMinor, adjustmentMinor })
  return { lines, goodsMinor, adjustmentMinor, amountMinor: worthMinor + adjustmentMinor, quote }
}
