import { pictureOf } from '@/features/media/server'
import type { PriceAdjustment, PricedCart } from '@/features/pricing/pricing-schema'
import { freeShippingGoal, loadShippingZones } from '@/features/shipping/server'
import type { ShippingOption, ShippingQuote } from '@/features/shipping/shipping-schema'
import { toCurrency } from '@/lib/currencies'
import type { Destination } from '@/lib/destination'
import { sumMinor } from '@/lib/money'
import type { StoreContext } from '@/server/store-context'
import type { Cart, CartLine } from '../cart-schema'
import { judgeLine } from '../engine/judge-line'
import type { CartLineRow } from './cart-repository'
import type { Promoted } from './promote-shopping'
import type { ShoppingRow } from './read-cart'
import type { ShopTerms } from './shop-terms-repository'
import { viewCodes, viewHints } from './view-promotions'

export interface FoundShopping {
  readonly row: ShoppingRow | null
  readonly priced: PricedCart
  readonly goods: readonly CartLineRow[]
  readonly promoted: Promoted
  readonly terms: ShopTerms
  readonly place: Destination | null
  readonly quote: ShippingQuote | null
  readonly shippingOption: ShippingOption | null
}

/** The priced cart as its shopper sees it. */
export async function viewCart(ctx: StoreContext, found: FoundShopping): Promise<Cart> {
  const { row, priced, place, terms, goods, promoted } = found
  const pricedById = new Map(priced.lines.map((line) => [line.id, line]))
  const saleIds = new Set(
    row?.live?.compiled.promotions.flatMap(({ promotion, isSalePrice }) => (isSalePrice ? promotion.id : [])),
  )
  const view = (line: CartLineRow) =>
    viewLine(ctx, line, {
      priced: pricedById.get(line.id),
      sameCurrency: row?.currency === ctx.currency,
      saleIds,
    })
  const lines = (row?.lines ?? []).map(view)
  const requiresShipping = goods.some((line) => line.requiresShipping)
  const goodsMinor = sumMinor(priced.lines.map((line) => line.discountedSubtotalMinor))
  const zones = requiresShipping ? await loadShippingZones(ctx) : []
  const destination = place ?? { country: terms.country }
  const { country } = destination
  const goal = freeShippingGoal(destination, toCurrency(ctx.currency), zones)
  return {
    currency: priced.currency,
    lines,
    gifts: promoted.gifts.map((line) => ({ ...view(line), priceChangedFromMinor: null })),
    discounts: sumBySource(priced),
    shippingAdjustments: priced.shipping?.adjustments ?? [],
    codes: viewCodes(ctx, row, promoted),
    hints: viewHints(ctx, row, promoted),
    itemCount: lines.reduce((sum, line) => sum + line.quantity, 0),
    totals: priced.totals,
    taxExempt: row?.taxExempt ?? false,
    shippingKnown: found.quote?.status === 'not_required' || found.shippingOption !== null,
    requiresShipping,
    freeShipping:
      goal === null ? null : { country, thresholdMinor: goal, missingMinor: Math.max(0, goal - goodsMinor) },
    note: row?.note ?? null,
    canCheckOut: lines.length > 0 && lines.every((line) => line.problem === null),
  }
}

/** One discount for each promotion, its parts on the lines added up. */
function sumBySource({ lines }: PricedCart): PriceAdjustment[] {
  const bySource = new Map<string, PriceAdjustment>()
  for (const { adjustments } of lines) {
    for (const one of adjustments) {
      const known = bySource.get(one.sourceId)
      bySource.set(one.sourceId, { ...one, amountMinor: one.amountMinor + (known?.amountMinor ?? 0) })
    }
  }
  return [...bySource.values()]
}

function viewLine(
  ctx: StoreContext,
  line: CartLineRow,
  found: { priced: PricedCart['lines'][number] | undefined; sameCurrency: boolean; saleIds: ReadonlySet<string> },
): CartLine {
  const { priced } = found
  const unitPriceMinor = line.unitPriceMinor ?? line.seenPriceMinor
  const changed = found.sameCurrency && priced !== undefined && priced.unitPriceMinor !== line.seenPriceMinor
  const title = line.title
  return {
    id: line.id,
    variantId: line.variantId,
    productId: line.productId,
    handle: line.handle,
    title,
    variantTitle: line.variantTitle,
    sku: line.sku,
    image: line.picture ? pictureOf(ctx.store.id, { ...line.picture, alt: line.picture.alt || title }) : null,
    quantity: line.quantity,
    available: line.available,
    problem: judgeLine(line),
    unitPriceMinor,
    compareAtMinor: line.compareAtMinor !== null && line.compareAtMinor > unitPriceMinor ? line.compareAtMinor : null,
    priceChangedFromMinor: changed ? line.seenPriceMinor : null,
    saleUnitMinor: priced ? saleUnitOf(priced, found.saleIds) : null,
    subtotalMinor: priced?.subtotalMinor ?? 0,
    discountMinor: priced?.discountMinor ?? 0,
    adjustments: priced?.adjustments ?? [],
    discountedSubtotalMinor: priced?.discountedSubtotalMinor ?? 0,
  }
}

/** Sale prices take the same off each piece. */
function saleUnitOf(line: PricedCart['lines'][number], saleIds: ReadonlySet<string>): number | null {
  const off = line.adjustments.filter(({ sourceId }) => saleIds.has(sourceId)).map(({ amountMinor }) => amountMinor)
  return off.length > 0 ? line.unitPriceMinor - Math.round(sumMinor(off) / line.quantity) : null
}
