import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import type { AdminCategory, SaveCategoryInput } from '../category-admin-schema'

export interface CategoryPlace {
  readonly id: string
  readonly parentId: string | null
  readonly handle: string
  readonly path: string
  readonly position: number
}

export type CategoryRow = Omit<AdminCategory, 'image'> & { readonly imageAssetId: string | null }

/** All categories, parents before children, siblings in order, with how many products are directly in each. One statement. */
export async function readAdminCategories(ctx: StoreContext): Promise<CategoryRow[]> {
  const [row] = await ctx.db.$queryRaw<[{ categories: string }]>`
    WITH RECURSIVE tree AS (
      SELECT c.*, 0 AS depth, ARRAY[c.position, 0] AS place, ARRAY[c.id] AS ids FROM category c WHERE c.parent_id IS NULL
      UNION ALL
      SELECT c.*, t.depth + 1, t.place || c.position, t.ids || c.id FROM category c JOIN tree t ON c.parent_id = t.id
    )
    SELECT coalesce(json_agg(json_build_object('id', t.id, 'parentId', t.parent_id, 'depth', t.depth, 'handle', t.handle,
      'name', t.name, 'descriptionHtml', t.description_html, 'seoTitle', t.seo_title, 'seoDescription', t.seo_description,
      'translations', t.translations, 'imageAssetId', t.image_asset_id, 'position', t.position,
      'productCount', (SELECT count(*) FROM product_category pc WHERE pc.category_id = t.id))
      ORDER BY t.place, t.ids), '[]')::text AS categories
    FROM tree t`
  return JSON.parse(row.categories) as CategoryRow[]
}

/** The shape of the tree, locked until the transaction ends: two moves at once could otherwise make a ring. */
export async function lockTree(ctx: StoreContext): Promise<CategoryPlace[]> {
  return ctx.db.$queryRaw<CategoryPlace[]>`
    SELECT id, parent_id AS "parentId", handle, path, position FROM category ORDER BY position, id FOR UPDATE`
}

export async function insertCategory(
  ctx: StoreContext,
  input: SaveCategoryInput,
  place: { readonly handle: string; readonly parentPath: string; readonly position: number },
): Promise<string> {
  const id = newId()
  const { id: _, ...columns } = input
  const path = `${place.parentPath}${id}/`
  await ctx.db.category.create({ data: { ...columns, id, handle: place.handle, path, position: place.position } })
  return id
}

/** Texts and picture; the place in the tree stays. */
export async function updateCategory(ctx: StoreContext, id: string, handle: string, input: SaveCategoryInput): Promise<void> {
  const { id: _, parentId: __, ...columns } = input
  await ctx.db.category.update({ where: { id }, data: { ...columns, handle } })
}

/** Hangs a category and all below it to another place: their paths follow. Two statements. */
export async function moveSubtree(
  ctx: StoreContext,
  category: CategoryPlace,
  to: { readonly parentId: string | null; readonly path: string },
): Promise<void> {
  await ctx.db.category.update({ where: { id: category.id }, data: { parentId: to.parentId } })
  await ctx.db.$executeRaw`
    UPDATE category SET path = ${to.path} || substr(path, ${category.path.length + 1}) WHERE starts_with(path, ${category.path})`
}

/** Numbers siblings in this order. One statement. */
export async function orderSiblings(ctx: StoreContext, ids: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE category c SET position = x.place - 1
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS x(id, place) WHERE c.id = x.id AND c.position <> x.place - 1`
}

/** Deletes a category without children; its products stay. */
export async function deleteCategoryRow(ctx: StoreContext, id: string): Promise<void> {
  await ctx.db.category.delete({ where: { id } })
  await ctx.db.handleRedirect.deleteMany({ where: { kind: 'category', targetId: id } })
}
