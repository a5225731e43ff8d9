import { loadRuleCollections } from '@/features/catalog/server'
import { loadTaxRates, resolveTaxRates } from '@/features/taxes/server'
import { taxClassSchema } from '@/features/taxes/taxes-schema'
import { withTaxes } from '@/lib/rate'
import type { StoreContext } from '@/server/store-context'
import { type CustomerFacts, normalizeCode, type PromotionFacts, promotionFactsSchema } from '../facts-schema'
import type { PreviewCart } from '../promotion-preview-schema'
import type { Promotion } from '../promotions-schema'
import { type PreviewLineRow, type PreviewTerms, readPreviewLines, readPreviewTerms } from './preview-repository'
import { findShopperFacts } from './shopper-facts-repository'

interface TaxRate {
  readonly name: string
  readonly ratePpm: number
}

export interface PreviewFacts {
  readonly facts: PromotionFacts
  readonly terms: PreviewTerms
  /** Rows of the cart's lines that are sold in its currency, in the cart's order, with their quantity and tax. */
  readonly lines: readonly (PreviewLineRow & { unitPriceMinor: number; quantity: number; taxRates: TaxRate[] })[]
  readonly unsold: string[]
}

interface Tried {
  readonly cart: PreviewCart
  /** The promotion being edited. */
  readonly promotion: Promotion
  readonly promotionIds: readonly string[]
  readonly giftVariantIds: readonly string[]
}

/** No shopper enters it: it holds a sign that codes never have. */
const PREVIEW_CODE = '*PREVIEW*'

/** The facts of a made-up cart. Four statements, whatever its size and the number of promotions; rates and rules from the cache. */
export async function loadPreviewFacts(ctx: StoreContext, tried: Tried): Promise<PreviewFacts> {
  const { cart } = tried
  const terms = await readPreviewTerms(ctx)
  const wanted = [...new Set([...cart.lines.map(({ variantId }) => variantId), ...tried.giftVariantIds])]
  const ruleCollections = await loadRuleCollections(ctx)
  const rows = await readPreviewLines(ctx, wanted, { currency: cart.currency, ruleCollections })
  const taxRates = await loadTaxRates(ctx)
  const destination = { country: cart.country ?? terms.country }
  const ratesOf = (row: PreviewLineRow) =>
    resolveTaxRates(taxClassSchema.parse(row.taxClass), destination, taxRates).map(({ name, ratePpm }) => ({
      name,
      ratePpm,
    }))
  const byId = new Map(rows.map((row) => [row.variantId, row]))
  const sold = cart.lines.flatMap(({ variantId, quantity }) => {
    const row = byId.get(variantId)
    if (!row || row.unitPriceMinor === null) return []
    return { ...row, unitPriceMinor: row.unitPriceMinor, quantity, taxRates: ratesOf(row) }
  })
  const soldIds = new Set(sold.map(({ variantId }) => variantId))
  const shopper = await findShopperFacts(
    { ...ctx, currency: cart.currency },
    {
      codes: cart.codes.map(normalizeCode),
      limitedIds: tried.promotionIds,
      customerId: cart.customer.kind === 'known' ? cart.customer.customerId : null,
      email: null,
    },
  )
  const facts = promotionFactsSchema.parse({
    currency: cart.currency,
    now: cart.at ?? ctx.now.toISOString(),
    timeZone: terms.timeZone,
    locale: ctx.locale,
    lines: sold.map((line) => lineFacts(line, terms, cart.currency)),
    shipping: cart.shipping,
    customer: customerFacts(cart, shopper.customer),
    country: cart.country,
    codes: [...shopper.codes.map(({ id: _id, ...code }) => code), ...ownCode(tried)],
    usage: shopper.usage,
    gifts: tried.giftVariantIds.flatMap((variantId) => giftFacts(byId.get(variantId))),
    minimumMarginPpm: terms.minimumMarginPpm,
  })
  return { facts, terms, lines: sold, unsold: wanted.filter((id) => isLine(cart, id) && !soldIds.has(id)) }
}

function isLine(cart: PreviewCart, variantId: string): boolean {
  return cart.lines.some((line) => line.variantId === variantId)
}

function lineFacts(
  line: PreviewFacts['lines'][number],
  { currency, pricesIncludeTax }: PreviewTerms,
  cartCurrency: string,
): unknown {
  const { variantId, productId, quantity, unitPriceMinor, compareAtMinor, minimumMinor, sku } = line
  const net = cartCurrency === currency ? line.costMinor : null
  return {
    id: variantId,
    productId,
    variantId,
    quantity,
    unitPriceMinor,
    compareAtMinor,
    minimumPriceMinor: minimumMinor,
    costMinor: net === null || !pricesIncludeTax ? net : withTaxes(net, line.taxRates),
    sku,
    vendor: line.vendor,
    productType: line.productType,
    tags: line.tags,
    categoryPaths: line.categoryPaths.map((path) => path.split('/').filter((id) => id !== '')),
    collectionIds: line.collectionIds,
  }
}

function customerFacts({ customer }: PreviewCart, known: CustomerFacts | null): unknown {
  if (customer.kind === 'guest') return null
  if (customer.kind === 'known') return known
  return { id: 'made-up', groupIds: customer.groupIds, orderCount: customer.orderCount }
}

function ownCode({ cart, promotion }: Tried): unknown[] {
  return cart.withCode && promotion.trigger === 'codes' ? [{ code: PREVIEW_CODE, promotionId: promotion.id }] : []
}

function giftFacts(row: PreviewLineRow | undefined): unknown[] {
  if (!row || row.unitPriceMinor === null) return []
  const { variantId, unitPriceMinor, available } = row
  return [{ variantId, unitPriceMinor, available: available ?? 1_000_000 }]
}
