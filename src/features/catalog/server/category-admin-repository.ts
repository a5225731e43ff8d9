import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import type { AdminCategory, SaveCategoryInput } from '../category-admin-schema'

export interface CategoryPlace {
  readonly id: string
  readonly parentId: string | null
  readonly handle: string
  readonly path: string
  readonly position: number
  readonly updatedAt: Date
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
      'productCount', (SELECT count(*) FROM product_category pc WHERE pc.category_id = t.id),
      'totalCount', coalesce(whole.count, 0), 'updatedAt', to_char(t.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      ORDER BY t.place, t.ids), '[]')::text AS categories
    FROM tree t LEFT JOIN (
      SELECT ancestor.id, count(DISTINCT pc.product_id) AS count
      FROM product_category pc JOIN category below ON below.id = pc.category_id
      JOIN category ancestor ON starts_with(below.path, ancestor.path)
      GROUP BY ancestor.id
    ) whole ON whole.id = t.id`
  return JSON.parse(row.categories) as CategoryRow[]
}

/** The shape of the tree, locked until the transaction ends: two moves at once could otherwise make a ring. */
export async function lockTree(ctx: StoreContext): Promise<CategoryPlace[]> {
  return ctx.db.$queryRaw<CategoryPlace[]>`
    SELECT id, parent_id AS "parentId", handle, path, position, updated_at AS "updatedAt"
    FROM category ORDER BY position, id FOR UPDATE`
}

export async function insertCategory(
  ctx: StoreContext,
  input: SaveCategoryInput,
  place: { readonly handle: string; readonly parentPath: string; readonly position: number },
): Promise<string> {
  const id = newId()
  const { id: _, updatedAt: __, ...columns } = input
  const path = `${place.parentPath}${id}/`
  await ctx.db.category.create({ data: { ...columns, id, handle: place.handle, path, position: place.position } })
  return id
}

/** Texts and picture; the place in the tree stays. */
export async function updateCategory(
  ctx: StoreContext,
  id: string,
  handle: string,
  input: SaveCategoryInput,
): Promise<void> {
  const { id: _, updatedAt: __, parentId: ___, ...columns } = input
  await ctx.db.category.update({ where: { id }, data: { ...columns, handle, updatedAt: ctx.now } })
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

/** Lets the children of a category go up to its parent, after that one's own, and shortens all paths below. Two statements. */
export async function raiseChildren(ctx: StoreContext, category: CategoryPlace, parentPath: string): Promise<void> {
  const { id, parentId, path } = category
  await ctx.db.$executeRaw`
    UPDATE category c SET parent_id = ${parentId}::uuid, position = c.position + coalesce((
      SELECT max(s.position) + 1 FROM category s WHERE s.parent_id IS NOT DISTINCT FROM ${parentId}::uuid), 0)
    WHERE c.parent_id = ${id}::uuid`
  await ctx.db.$executeRaw`
    UPDATE category c SET path = ${parentPath} || substr(c.path, ${path.length + 1}::int)
    WHERE starts_with(c.path, ${path}) AND c.id <> ${id}::uuid`
}

/** Ids of the products directly in a category. */
export async function readOwnProducts(ctx: StoreContext, id: string): Promise<string[]> {
  const rows = await ctx.db.productCategory.findMany({ where: { categoryId: id }, select: { productId: true } })
  return rows.map((row) => row.productId)
}

/** Puts the products of one category into another as well. One statement. */
export async function copyProducts(ctx: StoreContext, fromId: string, toId: string): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO product_category (product_id, category_id)
    SELECT pc.product_id, ${toId}::uuid FROM product_category pc WHERE pc.category_id = ${fromId}::uuid
    ON CONFLICT DO NOTHING`
}

/** Deletes a category without children; its products stay. What led to it leads to its heir, or nowhere. Two statements. */
export async function deleteCategoryRow(ctx: StoreContext, id: string, heirId: string | null): Promise<void> {
  const redirects = { kind: 'category', targetId: id }
  if (heirId === null) await ctx.db.handleRedirect.deleteMany({ where: redirects })
  else await ctx.db.handleRedirect.updateMany({ where: redirects, data: { targetId: heirId } })
  await ctx.db.category.delete({ where: { id } })
}
