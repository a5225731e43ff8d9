import { assertMinor, sumMinor } from '@/lib/money'
import type { PriceAdjustment } from '../pricing-schema'
import type { SubtotalLine } from './price-lines'
import type { SubtotalShipping } from './price-shipping'
import type { TargetedAdjustment } from './promotions-stage'

/** A line or shipping with what was taken off it. */
export type Discounted<T> = {
  item: T
  adjustments: PriceAdjustment[]
  discountMinor: number
  discountedSubtotalMinor: number
}

/** Each discount takes at most what earlier ones left; one that finds nothing left is dropped. */
function discount<T extends { subtotalMinor: number }>(
  item: T,
  adjustments: readonly PriceAdjustment[],
): Discounted<T> {
  let leftMinor = item.subtotalMinor
  const applied: PriceAdjustment[] = []
  for (const { sourceId, label, code, amountMinor } of adjustments) {
    if (assertMinor(amountMinor) < 0)
      throw new RangeError(`Adjustment ${sourceId} is below zero: it would raise the price`)
    const takenMinor = Math.min(amountMinor, leftMinor)
    if (takenMinor === 0) continue
    leftMinor -= takenMinor
    applied.push({ sourceId, label, ...(code !== undefined && { code }), amountMinor: takenMinor })
  }
  const discountMinor = sumMinor(applied.map((one) => one.amountMinor))
  return { item, adjustments: applied, discountMinor, discountedSubtotalMinor: leftMinor }
}

function groupByTarget(adjustments: readonly TargetedAdjustment[]): {
  byLine: Map<string, PriceAdjustment[]>
  onShipping: PriceAdjustment[]
} {
  const byLine = new Map<string, PriceAdjustment[]>()
  const onShipping: PriceAdjustment[] = []
  for (const adjustment of adjustments) {
    if (adjustment.target.kind === 'shipping') {
      onShipping.push(adjustment)
      continue
    }
    const ofLine = byLine.get(adjustment.target.lineId) ?? []
    ofLine.push(adjustment)
    byLine.set(adjustment.target.lineId, ofLine)
  }
  return { byLine, onShipping }
}

/**
 * Stage 4: takes the discounts off their line or off shipping, in the order given, never below zero:
 * discounted subtotal = subtotal − Σ adjustments. Throws `RangeError` for a discount on a line or shipping that is not in the
 * cart, and for a negative one: those are faults of the stage before, and no amount may silently disappear.
 */
export function applyAdjustments(
  lines: readonly SubtotalLine[],
  shipping: SubtotalShipping | null,
  adjustments: readonly TargetedAdjustment[],
): { lines: Discounted<SubtotalLine>[]; shipping: Discounted<SubtotalShipping> | null } {
  const { byLine, onShipping } = groupByTarget(adjustments)
  const known = new Set(lines.map((line) => line.id))
  const stray = [...byLine.keys()].find((lineId) => !known.has(lineId))
  if (stray !== undefined) throw new RangeError(`An adjustment names line ${stray}, which is not in the cart`)
  if (shipping === null && onShipping.length > 0)
    throw new RangeError('An adjustment on shipping, and there is no shipping')
  return {
    lines: lines.map((line) => discount(line, byLine.get(line.id) ?? [])),
    shipping: shipping && discount(shipping, onShipping),
  }
}
