import type { PriceAdjustment } from '../pricing-schema'
import type { SubtotalLine } from './price-lines'
import type { SubtotalShipping } from './price-shipping'

/** A discount with the one place it falls on. */
export type TargetedAdjustment = PriceAdjustment & {
  target: { kind: 'line'; lineId: string } | { kind: 'shipping' }
}

type PromotionsStageInput = { lines: readonly SubtotalLine[]; shipping: SubtotalShipping | null }

/**
 * Stage 3, where promotions enter: from lines and shipping with their subtotals to the discounts on each, in the order in which they
 * apply. Given to `priceCart` by its caller, because one engine does not import another; it must be pure.
 */
export type PromotionsStage = (cart: PromotionsStageInput) => readonly TargetedAdjustment[]

/** The stage of a store without promotions. */
export const noPromotions: PromotionsStage = () => []
