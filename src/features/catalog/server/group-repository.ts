import type { StoreContext } from '@/server/store-context'

export interface CategoryNode {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly handle: string
  /** Ids from the root, itself included: "/<id>/<id>/". */
  readonly path: string
}

export function readCategoryNodes(ctx: StoreContext): Promise<CategoryNode[]> {
  return ctx.db.category.findMany({ select: { id: true, parentId: true, name: true, handle: true, path: true } })
}

export async function insertCategories(ctx: StoreContext, nodes: readonly CategoryNode[]): Promise<void> {
  await ctx.db.category.createMany({ data: nodes.map((node) => ({ ...node })) })
}

export function readCollectionTitles(
  ctx: StoreContext,
): Promise<{ id: string; title: string; handle: string; kind: string }[]> {
  return ctx.db.collection.findMany({ select: { id: true, title: true, handle: true, kind: true } })
}

export async function insertManualCollections(
  ctx: StoreContext,
  collections: readonly { readonly id: string; readonly title: string; readonly handle: string }[],
): Promise<void> {
  await ctx.db.collection.createMany({
    data: collections.map((each) => ({ ...each, kind: 'manual', publishedAt: ctx.now })),
  })
}
