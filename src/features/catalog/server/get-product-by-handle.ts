import { loadSales, type Sales } from '@/features/promotions/server'
import { toCurrency } from '@/lib/currencies'
import { dependOn } from '@/server/cache/render-tags'
import { tags } from '@/server/cache/tags'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { ProductByHandle, StorefrontProduct } from '../catalog-schema'
import { lineFactsOf, paidPrice } from './price-items'
import { findActiveProduct, findRenamed, type RegularProduct } from './product-detail-repository'

/** An active product, or where it moved. One statement, two where there is no such product. @throws DomainError `not_found` */
export async function getProductByHandle(ctx: StoreContext, handle: string): Promise<ProductByHandle> {
  const sales = await loadSales(ctx)
  const found = await findActiveProduct(ctx, handle, { withFacts: sales !== null })
  if (found) {
    dependOn(tags.product(ctx.store.id, found.product.id), tags.categories(ctx.store.id))
    return { status: 'found', product: withPaidPrices(ctx, sales, found) }
  }
  dependOn(tags.lists(ctx.store.id))
  const renamed = await findRenamed(ctx, 'product', handle)
  if (renamed === null) throw new DomainError('not_found')
  return { status: 'moved', handle: renamed }
}

/** The product with the sale prices that are on now, and what reduced variants cost before. */
function withPaidPrices(ctx: StoreContext, sales: Sales | null, found: RegularProduct): StorefrontProduct {
  const { product, facts, memory } = found
  const at = { now: ctx.now, currency: toCurrency(ctx.currency) }
  const items = facts ? lineFactsOf(facts, ctx.currency) : []
  const onSale = sales?.priceAt(items, at)
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
    priceChangesAt: sales?.nextPriceChange(items, at)?.toISOString() ?? null,
  }
}
