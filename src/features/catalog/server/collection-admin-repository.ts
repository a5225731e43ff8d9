import { pictureOf, type PictureRow } from '@/features/media/server'
import { Prisma } from '@/generated/store/client'
import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import type {
  AdminCollection,
  CollectionMember,
  CollectionRow,
  RulesPreview,
  SaveCollectionInput,
} from '../collection-admin-schema'
import type { CollectionRules } from '../collection-rule-schema'
import { rulesCondition } from './collection-rules-repository'

const MEMBER = Prisma.sql`json_build_object('id', p.id, 'title', p.title, 'status', p.status, 'picture', p.summary -> 'images' -> 0)`
type MemberRow = Omit<CollectionMember, 'picture'> & { picture: PictureRow | null }

function toMember(ctx: StoreContext, { picture, ...row }: MemberRow): CollectionMember {
  return { ...row, picture: picture && pictureOf(ctx.store.id, { ...picture, alt: picture.alt || row.title }) }
}

/** All collections in the merchant's order. One statement. */
export async function readAdminCollections(ctx: StoreContext): Promise<CollectionRow[]> {
  const [row] = await ctx.db.$queryRaw<[{ collections: string }]>`
    SELECT coalesce(json_agg(json_build_object('id', c.id, 'handle', c.handle, 'title', c.title, 'kind', c.kind,
      'published', c.published_at IS NOT NULL, 'updatedAt', c.updated_at,
      'productCount', CASE WHEN c.kind = 'manual' THEN
        (SELECT count(*) FROM collection_product cp WHERE cp.collection_id = c.id) END,
      'picture', (SELECT json_build_object('sha256', a.sha256, 'width', a.width, 'height', a.height, 'alt', '',
        'placeholder', a.placeholder) FROM media_asset a WHERE a.id = c.image_asset_id)) ORDER BY c.position, c.id), '[]')::text AS collections
    FROM collection c`
  const rows = JSON.parse(row.collections) as (Omit<CollectionRow, 'picture'> & { picture: PictureRow | null })[]
  return rows.map((each) => ({ ...each, picture: each.picture && pictureOf(ctx.store.id, each.picture) }))
}

export type StoredCollection = Omit<AdminCollection, 'image' | 'rules' | 'url'> & {
  imageAssetId: string | null
  rules: unknown
}

/** One collection with its members, or null. One statement. */
export async function findAdminCollection(ctx: StoreContext, id: string): Promise<StoredCollection | null> {
  const [row] = await ctx.db.$queryRaw<[{ collection: string }] | []>`
    SELECT json_build_object('id', c.id, 'handle', c.handle, 'title', c.title, 'descriptionHtml', c.description_html,
      'kind', c.kind, 'rules', c.rules, 'sort', c.sort, 'published', c.published_at IS NOT NULL,
      'imageAssetId', c.image_asset_id, 'seoTitle', c.seo_title, 'seoDescription', c.seo_description,
      'translations', c.translations,
      'updatedAt', to_char(c.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'members', coalesce((
        SELECT json_agg(${MEMBER} ORDER BY cp.position, p.id)
        FROM collection_product cp JOIN product p ON p.id = cp.product_id WHERE cp.collection_id = c.id), '[]'))::text AS collection
    FROM collection c WHERE c.id = ${id}::uuid`
  if (!row) return null
  const stored = JSON.parse(row.collection) as Omit<StoredCollection, 'members'> & { members: MemberRow[] }
  return { ...stored, members: stored.members.map((member) => toMember(ctx, member)) }
}

export interface LockedCollection {
  readonly id: string
  readonly handle: string
  readonly publishedAt: Date | null
  readonly updatedAt: Date
}

/** Handle and instants of a collection, locked, or null. */
export async function lockCollection(ctx: StoreContext, id: string): Promise<LockedCollection | null> {
  const [row] = await ctx.db.$queryRaw<LockedCollection[]>`
    SELECT id, handle, published_at AS "publishedAt", updated_at AS "updatedAt" FROM collection WHERE id = ${id}::uuid FOR UPDATE`
  return row ?? null
}

/** Writes a collection's own row; `id` null makes one, last in order. */
export async function writeCollection(
  ctx: StoreContext,
  id: string | null,
  input: SaveCollectionInput & { readonly handle: string; readonly publishedAt: Date | null },
): Promise<string> {
  const { id: _, published: __, productIds: ___, updatedAt: ____, rules, ...columns } = input
  const data = { ...columns, rules: rules ?? Prisma.DbNull }
  if (id !== null) {
    await ctx.db.collection.update({ where: { id }, data: { ...data, updatedAt: ctx.now } })
    return id
  }
  const position = await ctx.db.collection.count()
  const created = await ctx.db.collection.create({ data: { id: newId(), ...data, position } })
  return created.id
}

/** Makes these the members, in this order; unknown ids are left out. Two statements. */
export async function replaceMembers(
  ctx: StoreContext,
  collectionId: string,
  productIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(productIds)]
  await ctx.db.collectionProduct.deleteMany({ where: { collectionId, productId: { notIn: ids } } })
  await ctx.db.$executeRaw`
    INSERT INTO collection_product (collection_id, product_id, position)
    SELECT ${collectionId}::uuid, p.id, x.place - 1
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS x(id, place) JOIN product p ON p.id = x.id
    ON CONFLICT (collection_id, product_id) DO UPDATE SET position = excluded.position`
}

/** How many of these products there are. */
export function countProducts(ctx: StoreContext, ids: readonly string[]): Promise<number> {
  return ctx.db.product.count({ where: { id: { in: [...ids] } } })
}

export async function deleteCollectionRow(ctx: StoreContext, id: string): Promise<boolean> {
  const { count } = await ctx.db.collection.deleteMany({ where: { id } })
  await ctx.db.handleRedirect.deleteMany({ where: { kind: 'collection', targetId: id } })
  return count > 0
}

const PREVIEWED = 8

/** How many products of any status fulfil the rules, and the newest of them. One statement. */
export async function readRulesPreview(ctx: StoreContext, rules: CollectionRules): Promise<RulesPreview> {
  const condition = rulesCondition(rules)
  const [row] = await ctx.db.$queryRaw<[{ count: number; active: number; products: string }]>`
    SELECT (SELECT count(*) FROM product p WHERE ${condition})::int AS count,
      (SELECT count(*) FROM product p WHERE ${condition} AND p.status = 'active')::int AS active, coalesce((
      SELECT json_agg(${MEMBER}) FROM (
        SELECT p.* FROM product p WHERE ${condition} ORDER BY (p.status = 'active') DESC, p.created_at DESC, p.id LIMIT ${PREVIEWED}) p), '[]')::text AS products`
  return {
    count: row.count,
    active: row.active,
    products: (JSON.parse(row.products) as MemberRow[]).map((member) => toMember(ctx, member)),
  }
}

const FOUND = 20

/** Products to pick from: by words of the title, newest first without any. One statement. */
export async function findMembers(ctx: StoreContext, tsquery: string): Promise<CollectionMember[]> {
  const words = tsquery === '' ? Prisma.sql`true` : Prisma.sql`p.search @@ to_tsquery('simple', ext.plain(${tsquery}))`
  const [row] = await ctx.db.$queryRaw<[{ products: string }]>`
    SELECT coalesce((SELECT json_agg(${MEMBER}) FROM (
      SELECT p.* FROM product p WHERE ${words} AND p.status <> 'archived' ORDER BY p.created_at DESC, p.id LIMIT ${FOUND}) p), '[]')::text AS products`
  return (JSON.parse(row.products) as MemberRow[]).map((member) => toMember(ctx, member))
}
