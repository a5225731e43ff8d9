import { pictureOf, type PictureRow } from '@/features/media/server'
import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { ProductAdminFilter, ProductAdminList, ProductAdminRow, ProductSelection } from '../product-admin-schema'
import type { ProductStatus } from '../product-draft-schema'
import { AVAILABLE } from './product-card-repository'

/** Where a page of a sorted list begins: after the row with this value of the sort and this id. */
export interface ListPosition {
  readonly value: string | null
  readonly id: string
}

export interface AdminListing {
  readonly filter: ProductAdminFilter
  readonly tsquery: string
  readonly sort: { readonly id: 'title' | 'updatedAt' | 'createdAt' | 'price'; readonly desc: boolean }
  readonly after: ListPosition | null
  readonly limit: number
}

/** The merchant's own price, whatever sale is on: of product `p` in the default currency. */
function regularPrice(end: 'min' | 'max'): Prisma.Sql {
  return Prisma.sql`(p.summary #>> ARRAY['prices', (SELECT st.currency FROM store_setting st), ${end}])::bigint`
}

/** What sorts, as text that compares like the value; never null. */
const SORT_KEYS = {
  title: Prisma.sql`left(p.search_text, 100)`,
  updatedAt: Prisma.sql`p.updated_at`,
  createdAt: Prisma.sql`p.created_at`,
  price: Prisma.sql`coalesce(${regularPrice('min')}, -1)`,
}
const SORT_TYPES = {
  title: Prisma.sql`text`,
  updatedAt: Prisma.sql`timestamptz`,
  createdAt: Prisma.sql`timestamptz`,
  price: Prisma.sql`bigint`,
}

type Row = Omit<ProductAdminRow, 'picture'> & { picture: PictureRow | null; sortKey: string }

/** One page of products of any status, with the counts of the tabs. One statement. */
export async function readAdminProducts(
  ctx: StoreContext,
  listing: AdminListing,
): Promise<Omit<ProductAdminList, 'currency' | 'nextCursor'> & { last: ListPosition | null }> {
  const { sort, after, limit } = listing
  const key = SORT_KEYS[sort.id]
  const where = Prisma.join(filterConditions(listing.filter, listing.tsquery), ' AND ')
  const direction = sort.desc ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const beyond = sort.desc ? Prisma.sql`<` : Prisma.sql`>`
  const from = after
    ? Prisma.sql`AND (${key}, p.id) ${beyond} (${after.value}::${SORT_TYPES[sort.id]}, ${after.id}::uuid)`
    : Prisma.empty
  const [row] = await ctx.db.$queryRaw<[{ total: number; counts: ProductAdminList['counts']; rows: string }]>`
    SELECT (SELECT count(*) FROM product p WHERE ${where})::int AS total,
      (SELECT json_build_object('all', count(*), 'active', count(*) FILTER (WHERE status = 'active'),
        'draft', count(*) FILTER (WHERE status = 'draft'), 'archived', count(*) FILTER (WHERE status = 'archived'))
        FROM product) AS counts,
      coalesce((SELECT json_agg(json_build_object('id', p.id, 'handle', p.handle, 'title', p.title, 'status', p.status,
          'vendor', p.vendor, 'productType', p.product_type, 'picture', p.summary -> 'images' -> 0,
          'priceMinMinor', ${regularPrice('min')}, 'priceMaxMinor', ${regularPrice('max')},
          'variantCount', coalesce((p.summary ->> 'variants')::int, 0), 'available', stock.available,
          'updatedAt', p.updated_at, 'sortKey', p.sort_key::text) ORDER BY p.sort_key ${direction}, p.id ${direction})
        FROM (
          SELECT p.*, ${key} AS sort_key FROM product p WHERE ${where} ${from}
          ORDER BY ${key} ${direction}, p.id ${direction} LIMIT ${limit}
        ) p
        CROSS JOIN LATERAL (
          SELECT sum(s.on_hand - s.reserved) FILTER (WHERE s.tracked)::int AS available
          FROM variant v JOIN sellable_stock s ON s.variant_id = v.id WHERE v.product_id = p.id
        ) stock), '[]')::text AS rows`
  const rows = JSON.parse(row.rows) as Row[]
  const last = rows.length === limit ? rows.at(-1) : undefined
  return {
    total: row.total,
    counts: row.counts,
    rows: rows.map(({ sortKey: _, picture, ...rest }) => ({
      ...rest,
      picture: picture && pictureOf(ctx.store.id, picture),
    })),
    last: last ? { value: last.sortKey, id: last.id } : null,
  }
}

function filterConditions(filter: ProductAdminFilter, tsquery: string): Prisma.Sql[] {
  const { search, status, vendors, tags, categoryIds, collectionIds, stock } = filter
  const conditions = [Prisma.sql`true`]
  if (search !== '') conditions.push(searchCondition(search, tsquery))
  if (status?.length) conditions.push(Prisma.sql`p.status = ANY(${status}::text[])`)
  if (vendors?.length) conditions.push(Prisma.sql`p.vendor = ANY(${vendors}::text[])`)
  if (tags?.length) conditions.push(Prisma.sql`p.tags && ${tags}::text[]`)
  if (categoryIds?.length) {
    conditions.push(Prisma.sql`p.id IN (SELECT pc.product_id FROM category root
      JOIN category c ON starts_with(c.path, root.path) JOIN product_category pc ON pc.category_id = c.id
      WHERE root.id = ANY(${categoryIds}::uuid[]))`)
  }
  if (collectionIds?.length) {
    conditions.push(Prisma.sql`p.id IN (
      SELECT cp.product_id FROM collection_product cp WHERE cp.collection_id = ANY(${collectionIds}::uuid[]))`)
  }
  if (stock?.length === 1) conditions.push(stock[0] === 'in_stock' ? AVAILABLE : Prisma.sql`NOT ${AVAILABLE}`)
  return conditions
}

/** Words of the text, or the beginning of an article number or handle. */
function searchCondition(search: string, tsquery: string): Prisma.Sql {
  const bySku = Prisma.sql`EXISTS (SELECT 1 FROM variant v WHERE v.product_id = p.id AND starts_with(lower(v.sku), lower(${search})))`
  const byHandle = Prisma.sql`starts_with(p.handle, lower(${search}))`
  if (tsquery === '') return Prisma.sql`(${bySku} OR ${byHandle})`
  return Prisma.sql`(p.search @@ to_tsquery('simple', ext.plain(${tsquery})) OR ${bySku} OR ${byHandle})`
}

function selected(selection: ProductSelection, tsquery: string): Prisma.Sql {
  if (selection.kind === 'ids') return Prisma.sql`p.id = ANY(${selection.ids}::uuid[])`
  return Prisma.join(filterConditions(selection.filter, tsquery), ' AND ')
}

/** Sets the status of the products chosen; ids of those that changed, with what they were. One statement. */
export async function setStatuses(
  ctx: StoreContext,
  selection: ProductSelection,
  tsquery: string,
  status: string,
): Promise<{ id: string; before: ProductStatus }[]> {
  return ctx.db.$queryRaw<{ id: string; before: ProductStatus }[]>`
    WITH old AS (
      SELECT p.id, p.status FROM product p WHERE ${selected(selection, tsquery)} AND p.status <> ${status} FOR UPDATE
    )
    UPDATE product p SET status = ${status}, version = version + 1, updated_at = ${ctx.now},
      published_at = CASE WHEN ${status} = 'active' THEN coalesce(published_at, ${ctx.now}) ELSE published_at END
    FROM old WHERE p.id = old.id RETURNING p.id, old.status AS before`
}

/** Adds or takes away tags of the products chosen; ids of those that changed. One statement. */
export async function changeTags(
  ctx: StoreContext,
  selection: ProductSelection,
  tsquery: string,
  change: { readonly add: readonly string[]; readonly remove: readonly string[] },
): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH changed AS (
      SELECT p.id, ARRAY(
        SELECT tag FROM unnest(p.tags || ${[...change.add]}::text[]) WITH ORDINALITY x(tag, place)
        WHERE tag <> ALL(${[...change.remove]}::text[]) GROUP BY tag ORDER BY min(place)) AS tags
      FROM product p WHERE ${selected(selection, tsquery)}
    )
    UPDATE product p SET tags = changed.tags, version = version + 1, updated_at = ${ctx.now}
    FROM changed WHERE p.id = changed.id AND p.tags <> changed.tags RETURNING p.id`
  return rows.map((row) => row.id)
}

/** The variants of the products chosen. */
export async function findVariantIds(
  ctx: StoreContext,
  selection: ProductSelection,
  tsquery: string,
): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT v.id FROM variant v JOIN product p ON p.id = v.product_id WHERE ${selected(selection, tsquery)}`
  return rows.map((row) => row.id)
}

/** Deletes the products chosen with all that is theirs; orders keep their own copies. One statement, and one for redirects. */
export async function deleteProducts(
  ctx: StoreContext,
  selection: ProductSelection,
  tsquery: string,
): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    DELETE FROM product p WHERE ${selected(selection, tsquery)} RETURNING p.id`
  const ids = rows.map((row) => row.id)
  if (ids.length > 0) await ctx.db.handleRedirect.deleteMany({ where: { kind: 'product', targetId: { in: ids } } })
  return ids
}

interface ChoiceRow {
  vendors: string[]
  productTypes: string[]
  tags: string[]
  categories: { id: string; name: string }[]
  collections: { id: string; name: string }[]
}

const MOST_CHOICES = 500

/** What other products of the store have, and its categories and manual collections. One statement. */
export async function readProductChoices(ctx: StoreContext): Promise<ChoiceRow> {
  const [row] = await ctx.db.$queryRaw<[{ choices: string }]>`
    SELECT json_build_object(
      'vendors', ARRAY(SELECT DISTINCT vendor FROM product WHERE vendor <> '' ORDER BY 1 LIMIT ${MOST_CHOICES}),
      'productTypes', ARRAY(SELECT DISTINCT product_type FROM product WHERE product_type <> '' ORDER BY 1 LIMIT ${MOST_CHOICES}),
      'tags', ARRAY(SELECT DISTINCT tag FROM product, unnest(tags) tag ORDER BY 1 LIMIT ${MOST_CHOICES}),
      'categories', coalesce((
        SELECT json_agg(json_build_object('id', c.id, 'name', x.name) ORDER BY x.name)
        FROM category c CROSS JOIN LATERAL (
          SELECT string_agg(a.name, ' › ' ORDER BY length(a.path)) AS name FROM category a WHERE starts_with(c.path, a.path)
        ) x), '[]'),
      'collections', coalesce((
        SELECT json_agg(json_build_object('id', c.id, 'name', c.title) ORDER BY c.title)
        FROM collection c WHERE c.kind = 'manual'), '[]')
    )::text AS choices`
  return JSON.parse(row.choices) as ChoiceRow
}
