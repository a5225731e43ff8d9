import type { ProductFactsRow } from '@/features/catalog/server'
import type { PricedCart, PricedLine } from '@/features/pricing/pricing-schema'
import { priceCart } from '@/features/pricing/server'
import { sumMinor } from '@/lib/money'
import { withTaxes } from '@/lib/rate'
import { evaluatePromotions } from '../engine/evaluate-promotions'
import type { PastChoice } from '../engine/past-promotions'
import type { SimulatedOrder } from '../engine/simulation-totals'
import type { LineFacts, PromotionFacts, UsageFacts } from '../facts-schema'
import type { Evaluation } from '../trace-schema'
import type { GiftRow, PastLineRow, PastOrderRow, PastTerms } from './past-order-repository'

/** What the orders of a simulation have in common. */
export interface PastShop {
  readonly terms: PastTerms
  /** As the catalogue has them now, by id; deleted ones are missing. */
  readonly products: ReadonlyMap<string, ProductFactsRow>
  readonly gifts: readonly GiftRow[]
  /** Of the promotion that is tried, by the orders before this one. */
  readonly usage: Readonly<Record<string, UsageFacts>>
  /** Of the order's customer, before it; nothing of a guest's. */
  readonly past: { readonly orderCount: number; readonly spentMinor: number }
}

/** More than anybody is given. */
const PLENTY = 1_000_000

/**
 * A past order priced with the promotions that it had, and again with the one that is tried beside them, both by the function that prices every
 * cart. `spent` is what the tried one took off by itself: its limits count that. Pure.
 */
export function pricePastOrder(
  order: PastOrderRow,
  { lines, choice, triedId }: { lines: readonly PastLineRow[]; choice: PastChoice; triedId: string },
  shop: PastShop,
): { simulated: SimulatedOrder; spentMinor: number; applied: boolean } {
  const facts = factsOf(order, lines, shop)
  const without = evaluatePromotions(choice.without, facts)
  const tried = evaluatePromotions(choice.with, facts)
  const before = price(order, lines, without)
  const after = price(order, lines, tried)
  const own = tried.trace.find(({ promotionId }) => promotionId === triedId)
  const gifts = tried.gifts.filter(({ promotionId }) => promotionId === triedId)
  const giftCosts = gifts.map(
    ({ variantId, quantity }) =>
      (shop.gifts.find((gift) => gift.variantId === variantId && order.currency === shop.terms.currency)?.costMinor ??
        0) * quantity,
  )
  return {
    applied: own?.status === 'applied',
    spentMinor: own?.status === 'applied' ? own.amountMinor : 0,
    simulated: {
      orderId: order.id,
      name: order.name,
      placedAt: new Date(order.placedAt).toISOString(),
      currency: order.currency,
      beforeMinor: before.totals.totalMinor,
      afterMinor: after.totals.totalMinor,
      discountMinor: after.totals.discountMinor - before.totals.discountMinor,
      giftsMinor: sumMinor(gifts.map(({ unitPriceMinor, quantity }) => unitPriceMinor * quantity)),
      netMinor: sumMinor(before.lines.map(({ netMinor }) => netMinor)),
      known: marginOf(
        lines,
        { before: before.lines, after: after.lines, giftCostMinor: sumMinor(giftCosts) },
        costs(order, lines, shop),
      ),
    },
  }
}

function price(order: PastOrderRow, lines: readonly PastLineRow[], { adjustments }: Evaluation): PricedCart {
  const rates = (taxes: PastLineRow['taxes']) => taxes.map(({ name, ratePpm }) => ({ name, ratePpm }))
  return priceCart(
    {
      currency: order.currency,
      pricesIncludeTax: order.taxIncluded,
      lines: lines.map(({ id, quantity, unitPriceMinor, taxes }) => ({
        id,
        quantity,
        unitPriceMinor,
        compareAtMinor: null,
        taxRates: rates(taxes),
      })),
      shipping: shippingOf(order) && {
        id: shippingOf(order)?.methodId ?? '',
        amountMinor: order.shippingMinor,
        taxRates: rates(order.shippingTaxes),
      },
    },
    () => adjustments,
  )
}

function shippingOf({ shippingMethodId, shippingMinor }: PastOrderRow): PromotionFacts['shipping'] {
  if (shippingMethodId === null && shippingMinor === 0) return null
  return { methodId: shippingMethodId ?? 'gone', amountMinor: shippingMinor }
}

/** Without tax, of one piece of each line; null where it is not known, or kept in another currency. */
function costs(order: PastOrderRow, lines: readonly PastLineRow[], { terms, products }: PastShop): (number | null)[] {
  return lines.map(({ productId, variantId }) => {
    if (order.currency !== terms.currency) return null
    const items = products.get(productId ?? '')?.items ?? []
    return items.find((item) => item.variantId === variantId && item.currency === order.currency)?.costMinor ?? null
  })
}

function marginOf(
  lines: readonly PastLineRow[],
  priced: { before: readonly PricedLine[]; after: readonly PricedLine[]; giftCostMinor: number },
  costMinor: readonly (number | null)[],
): SimulatedOrder['known'] {
  const known = lines.flatMap(({ id, quantity }, index) => {
    const cost = costMinor[index] ?? null
    return cost === null ? [] : [{ id, costMinor: cost * quantity }]
  })
  const netOf = (some: readonly PricedLine[]) =>
    sumMinor(known.map(({ id }) => some.find((line) => line.id === id)?.netMinor ?? 0))
  const cost = sumMinor(known.map((line) => line.costMinor))
  const netMinor = netOf(priced.before)
  return {
    netMinor,
    marginBeforeMinor: netMinor - cost,
    marginAfterMinor: netOf(priced.after) - cost - priced.giftCostMinor,
  }
}

function factsOf(order: PastOrderRow, lines: readonly PastLineRow[], shop: PastShop): PromotionFacts {
  const { terms, gifts, usage, past } = shop
  const netCosts = costs(order, lines, shop)
  return {
    currency: order.currency,
    now: order.placedAt,
    timeZone: terms.timeZone,
    locale: 'en',
    lines: lines.map((line, index) => lineFacts(order, line, shop, netCosts[index] ?? null)),
    shipping: shippingOf(order),
    customer: order.customer && {
      ...order.customer,
      ...past,
      tags: [...order.customer.tags],
      groupIds: [...order.customer.groupIds],
    },
    country: order.country,
    codes: [],
    usage,
    gifts: gifts
      .filter((gift) => gift.currency === order.currency)
      .map(({ variantId, priceMinor }) => ({ variantId, unitPriceMinor: priceMinor, available: PLENTY })),
    minimumMarginPpm: terms.minimumMarginPpm,
  }
}

/** Price and quantity as they were sold, all else as the catalogue has it now. */
function lineFacts(order: PastOrderRow, line: PastLineRow, { products }: PastShop, netCost: number | null): LineFacts {
  const { id, productId, variantId, sku, quantity, unitPriceMinor, taxes } = line
  const product = products.get(productId ?? '')
  const item = product?.items.find((one) => one.variantId === variantId && one.currency === order.currency)
  const taxed = order.taxIncluded && netCost !== null
  return {
    id,
    productId: productId ?? 'gone',
    variantId: variantId ?? 'gone',
    sku,
    quantity,
    unitPriceMinor,
    compareAtMinor: item?.compareAtMinor ?? null,
    minimumPriceMinor: item?.minimumPriceMinor ?? null,
    costMinor: taxed ? withTaxes(netCost, taxes) : netCost,
    vendor: product?.vendor ?? '',
    productType: product?.productType ?? '',
    tags: [...(product?.tags ?? [])],
    categoryPaths: (product?.categoryPaths ?? []).map((path) => [...path]),
    collectionIds: [...(product?.collectionIds ?? [])],
  }
}
