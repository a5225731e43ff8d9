import type { StoreContext } from '@/server/store-context'

export interface KnownProducts {
  readonly idByHandle: ReadonlyMap<string, string>
  /** Only SKUs that one product alone has. */
  readonly idBySku: ReadonlyMap<string, string>
}

/** The store's products with any of these handles or SKUs. Two statements, whatever the number. */
export async function findKnownProducts(
  ctx: StoreContext,
  handles: readonly string[],
  skus: readonly string[],
): Promise<KnownProducts> {
  const products = await ctx.db.product.findMany({
    where: { handle: { in: [...handles] } },
    select: { id: true, handle: true },
  })
  const variants = await ctx.db.$queryRaw<{ sku: string; product_id: string }[]>`
    SELECT sku, min(product_id::text) AS product_id FROM variant
    WHERE sku = ANY(${[...skus]}) GROUP BY sku HAVING count(DISTINCT product_id) = 1`
  return {
    idByHandle: new Map(products.map((row) => [row.handle, row.id])),
    idBySku: new Map(variants.map((row) => [row.sku, row.product_id])),
  }
}

/** Handles of all products, in the order of an export. */
export async function readExportOrder(ctx: StoreContext): Promise<string[]> {
  const rows = await ctx.db.product.findMany({
    select: { id: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => row.id)
}

export interface ExportNames {
  /** Names from the root, by category id. */
  readonly categoryPaths: ReadonlyMap<string, readonly string[]>
  readonly collectionTitles: ReadonlyMap<string, string>
}

/** What ids of groups are called, for an export. */
export async function readExportNames(ctx: StoreContext): Promise<ExportNames> {
  const categories = await ctx.db.category.findMany({ select: { id: true, name: true, path: true } })
  const collections = await ctx.db.collection.findMany({ where: { kind: 'manual' }, select: { id: true, title: true } })
  const names = new Map(categories.map((row) => [row.id, row.name]))
  const pathOf = (path: string) => path.split('/').flatMap((id) => names.get(id) ?? [])
  return {
    categoryPaths: new Map(categories.map((row) => [row.id, pathOf(row.path)])),
    collectionTitles: new Map(collections.map((row) => [row.id, row.title])),
  }
}
