import { toCurrency } from '@/lib/currencies'
import { dependOn } from '@/server/cache/render-tags'
import { tags } from '@/server/cache/tags'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { ProductByHandle, StorefrontProduct } from '../catalog-schema'
import { loadSaleTools, type SaleTools } from './load-sale-tools'
import { lineFactsOf, paidPrice } from './price-items'
import { findActiveProduct, findRenamed, type RegularProduct } from './product-detail-repository'

/** An active product, or where it moved. One statement, two where there is no such product. @throws DomainError `not_found` */
export async function getProductByHandle(ctx: StoreContext, handle: string): Promise<ProductByHandle> {
  const tools = await loadSaleTools(ctx)
  const found = await findActiveProduct(ctx, handle, tools?.ruleCollections ?? null)
  if (found) {
    dependOn(tags.product(ctx.store.id, found.product.id), tags.categories(ctx.store.id))
    return { status: 'found', product: withPaidPrices(ctx, tools, found) }
  }
  dependOn(tags.lists(ctx.store.id))
  const renamed = await findRenamed(ctx, 'product', handle)
  if (renamed === null) throw new DomainError('not_found')
  return { status: 'moved', handle: renamed }
}

/** The product with the sale prices that are on now, and what reduced variants cost before. */
function withPaidPrices(ctx: StoreContext, tools: SaleTools | null, found: RegularProduct): StorefrontProduct {
  const { product, facts, memory } = found
  const at = { now: ctx.now, currency: toCurrency(ctx.currency) }
  const items = tools && facts ? lineFactsOf(facts, ctx.currency, tools.costAsShown) : []
  const onSale = tools?.sales.priceAt(items, at)
  const variants = product.variants.map((variant) => {
    const { priceMinor: unitPriceMinor, compareAtMinor } = variant
    const regular = { unitPriceMinor, compareAtMinor, ...memory.get(variant.id) }
    return { ...variant, ...paidPrice(regular, onSale?.get(variant.id)) }
  })
  const prices = variants.map(({ priceMinor }) => priceMinor)
  return {
    ...product,
    variants,
    priceMinMinor: prices.length > 0 ? Math.min(...prices) : null,
    priceMaxMinor: prices.length > 0 ? Math.max(...prices) : null,
    priceChangesAt: tools?.sales.nextPriceChange(items, at)?.toISOString() ?? null,
  }
}
