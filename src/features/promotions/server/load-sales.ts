import { cachedRead } from '@/server/cache/cached-read'
import { dependUntil } from '@/server/cache/render-tags'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import { compileSales, type Sales } from '../engine/sales'
import { promotionsOfRows } from './promotion-of-row'
import { readSales, type SaleRows } from './sale-repository'

/** Compiled once for each reading of the rows: what was compiled lives as long as the cache keeps those. */
const compiled = new WeakMap<SaleRows, Sales | null>()

/**
 * The store's sale promotions that are on or will be, or null where there are none. No statement once they are known; what is being made with them
 * ends with the next instant at which one of them comes on or goes off.
 */
export async function loadSales(ctx: StoreContext): Promise<Sales | null> {
  const options = { key: 'sales', neutral: true, tags: [tags.promotions(ctx.store.id)] } as const
  const rows = await cachedRead(ctx, options, () => readSales(ctx))
  const sales = salesOf(ctx, rows)
  const changesAt = sales?.changesAfter(ctx.now)
  if (changesAt) dependUntil(changesAt)
  return sales
}

/** The same past the cache: for work that follows a change so closely that the cache may not have heard of it. One statement. */
export async function loadSalesNow(ctx: StoreContext): Promise<Sales | null> {
  return salesOf(ctx, await readSales(ctx))
}

function salesOf(ctx: StoreContext, rows: SaleRows): Sales | null {
  const known = compiled.get(rows)
  if (known !== undefined) return known
  const { promotions: documents, ...shop } = rows
  const promotions = promotionsOfRows(ctx, documents)
  const sales = promotions.length === 0 ? null : compileSales(promotions, shop)
  compiled.set(rows, sales)
  return sales
}
