import { evaluatePromotions } from '@/features/promotions/server'
import type { LineFacts, PromotionFacts } from '@/features/promotions/facts-schema'
import type { Evaluation, Gift, PromotionAdjustment } from '@/features/promotions/trace-schema'
import { toCurrency } from '@/lib/currencies'
import { type Locale, LOCALES } from '@/lib/locales'
import { multiplyMinor, sumMinor } from '@/lib/money'
import { withTaxes } from '@/lib/rate'
import type { StoreContext } from '@/server/store-context'
import type { CartLineRow } from './cart-repository'
import type { ShoppingRow } from './read-cart'
import type { ShopTerms } from './shop-terms-repository'

export type SoldLine = CartLineRow & {
  readonly unitPriceMinor: number
  readonly taxRates: { name: string; ratePpm: number }[]
}

/** What promotions do to the cart with this choice of delivery. */
export interface Promoted {
  /** Those on gift lines included. */
  readonly adjustments: readonly PromotionAdjustment[]
  /** Lines that are added: each at its price, with a discount of all of it. */
  readonly gifts: readonly SoldLine[]
  /** What was asked, and the whole answer; null where the store has no promotions. */
  readonly facts: PromotionFacts
  readonly evaluation: Evaluation | null
}

export interface Promotable {
  readonly row: ShoppingRow | null
  readonly terms: ShopTerms
  readonly sold: readonly SoldLine[]
  readonly giftable: readonly SoldLine[]
  readonly country: string | null
}

/** Pieces that can be given of something that stock does not limit. */
const PLENTY = 1_000_000

/** What the store's promotions do to these facts. Pure: no statement of its own. */
export function promoteShopping(promotable: Promotable, facts: PromotionFacts): Promoted {
  const live = promotable.row?.live
  if (!live) return { adjustments: [], gifts: [], facts, evaluation: null }
  const evaluation = evaluatePromotions(live.compiled, facts)
  const gifts = giftLines(promotable, evaluation)
  return {
    adjustments: [...evaluation.adjustments, ...gifts.flatMap(({ adjustment }) => adjustment)],
    gifts: gifts.map(({ line }) => line),
    facts,
    evaluation,
  }
}

/** What promotions may know of the cart, without delivery. */
export function factsOfShopping(
  ctx: StoreContext,
  { row, terms, sold, giftable, country }: Promotable,
): PromotionFacts {
  return {
    currency: toCurrency(ctx.currency),
    now: ctx.now.toISOString(),
    timeZone: terms.timeZone,
    locale: toLocale(ctx.locale),
    lines: sold.map((line) => lineFacts(line, terms, ctx.currency)),
    shipping: null,
    customer: row?.shopper.customer ?? null,
    country,
    codes: [...(row?.shopper.codes ?? [])],
    usage: row?.shopper.usage ?? {},
    gifts: giftable.map((line) => ({
      variantId: line.variantId,
      unitPriceMinor: line.unitPriceMinor,
      available: availableAsGift(line, sold),
    })),
    minimumMarginPpm: terms.minimumMarginPpm,
  }
}

function toLocale(locale: string): Locale {
  return LOCALES.find((known) => known === locale) ?? 'en'
}

function lineFacts(line: SoldLine, terms: ShopTerms, currency: string): LineFacts {
  const { id, productId, variantId, quantity, unitPriceMinor, compareAtMinor, sku, facts } = line
  return {
    id,
    productId,
    variantId,
    quantity,
    unitPriceMinor,
    compareAtMinor,
    minimumPriceMinor: facts?.minimumMinor ?? null,
    costMinor: terms.currency === currency ? costAsShown(line, terms) : null,
    sku,
    vendor: facts?.vendor ?? '',
    productType: facts?.productType ?? '',
    tags: [...(facts?.tags ?? [])],
    categoryPaths: (facts?.categoryPaths ?? []).map((path) => path.split('/').filter((id) => id !== '')),
    collectionIds: [...(facts?.collectionIds ?? [])],
  }
}

/** Costs are without tax; a price that includes tax is compared with a cost that does. */
function costAsShown({ facts, taxRates }: SoldLine, { pricesIncludeTax }: ShopTerms): number | null {
  const costMinor = facts?.costMinor ?? null
  if (costMinor === null || !pricesIncludeTax) return costMinor
  return withTaxes(costMinor, taxRates)
}

/** What is left of it beside the pieces that the shopper pays for. */
function availableAsGift({ variantId, available }: SoldLine, sold: readonly SoldLine[]): number {
  const bought = sold.filter((line) => line.variantId === variantId).map((line) => line.quantity)
  return Math.max(0, (available ?? PLENTY) - sumMinor(bought))
}

interface GiftLine {
  readonly line: SoldLine
  readonly adjustment: readonly PromotionAdjustment[]
}

/** One line for each gift that there is enough of, after those before it. */
function giftLines({ giftable, sold }: Promotable, { gifts, trace }: Evaluation): GiftLine[] {
  const left = new Map(giftable.map((line) => [line.variantId, availableAsGift(line, sold)]))
  return gifts.flatMap((gift, index) => {
    const found = giftable.find((line) => line.variantId === gift.variantId)
    const available = left.get(gift.variantId) ?? 0
    if (!found || available < gift.quantity) return []
    left.set(gift.variantId, available - gift.quantity)
    const line = { ...found, id: `gift-${index}-${gift.variantId}`, quantity: gift.quantity }
    const code = trace.find(({ promotionId }) => promotionId === gift.promotionId)?.code ?? null
    return [{ line, adjustment: adjustmentOf(line, gift, code) }]
  })
}

function adjustmentOf(line: SoldLine, { promotionId, label }: Gift, code: string | null): PromotionAdjustment[] {
  const amountMinor = multiplyMinor(line.unitPriceMinor, line.quantity)
  if (amountMinor === 0) return []
  const target = { kind: 'line' as const, lineId: line.id }
  return [{ sourceId: promotionId, label, ...(code !== null && { code }), amountMinor, target }]
}
