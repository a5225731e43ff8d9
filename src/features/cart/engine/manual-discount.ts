import type { PriceAdjustment } from '@/features/pricing/pricing-schema'
import { allocateWithin } from '@/lib/allocate'
import { sumMinor } from '@/lib/money'

type Target = { readonly kind: 'line'; readonly lineId: string } | { readonly kind: 'shipping' }
type Targeted = PriceAdjustment & { readonly target: Target }

interface Subtotals {
  readonly lines: readonly { readonly id: string; readonly subtotalMinor: number }[]
  readonly shipping: { readonly subtotalMinor: number } | null
}

/** What an adjustment by hand names as its source, where a promotion names itself. */
const MANUAL_SOURCE = 'manual'

interface Manual {
  readonly label: string
  readonly amountMinor: number
}

/**
 * The adjustments with those by hand after them, each spread over the lines in proportion to what the others left of each, the rest of it over shipping. What finds
 * nothing to be taken off is left out.
 */
export function withManualDiscounts(
  subtotals: Subtotals,
  adjustments: readonly Targeted[],
  manual: readonly Manual[],
): readonly Targeted[] {
  return manual.reduce((list, one) => withOne(subtotals, list, one), adjustments)
}

function withOne(subtotals: Subtotals, adjustments: readonly Targeted[], manual: Manual): Targeted[] {
  const taken = (isIts: (target: Target) => boolean) =>
    sumMinor(adjustments.filter(({ target }) => isIts(target)).map((one) => one.amountMinor))
  const lefts = subtotals.lines.map(({ id, subtotalMinor }) =>
    Math.max(0, subtotalMinor - taken((target) => target.kind === 'line' && target.lineId === id)),
  )
  const goods = allocateWithin(
    manual.amountMinor,
    lefts.map((leftMinor) => ({ weight: leftMinor, ceilingMinor: leftMinor })),
  )
  const shippingLeftMinor = (subtotals.shipping?.subtotalMinor ?? 0) - taken((target) => target.kind === 'shipping')
  const shippingMinor = Math.max(0, Math.min(shippingLeftMinor, goods.unallocatedMinor))
  const by = (amountMinor: number, target: Target): Targeted[] =>
    amountMinor > 0 ? [{ sourceId: MANUAL_SOURCE, label: manual.label, amountMinor, target }] : []
  return [
    ...adjustments,
    ...subtotals.lines.flatMap(({ id }, index) => by(goods.shares[index] ?? 0, { kind: 'line', lineId: id })),
    ...by(shippingMinor, { kind: 'shipping' }),
  ]
}
