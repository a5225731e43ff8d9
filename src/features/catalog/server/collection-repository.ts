import { pictureOf, type PictureRow } from '@/features/media/server'
import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { CollectionByHandle, ProductSort } from '../catalog-schema'
import { collectionRulesSchema } from '../collection-rule-schema'
import { rulesCondition } from './collection-rules-repository'
import { localised } from './product-card-repository'

/** What a listing needs to know of a collection. */
export interface CollectionScope {
  readonly id: string
  /** Condition on product `p`: that it is a member. */
  readonly condition: Prisma.Sql
  /** The merchant's order. */
  readonly sort: ProductSort
  readonly kind: 'manual' | 'rule'
}

const SORTS: Readonly<Record<string, ProductSort>> = {
  newest: 'newest',
  title: 'title',
  price_asc: 'price_asc',
  price_desc: 'price_desc',
}

/** The published collection of a handle, or null. One statement. */
export async function findCollectionScope(ctx: StoreContext, handle: string): Promise<CollectionScope | null> {
  const [row] = await ctx.db.$queryRaw<[{ id: string; kind: string; sort: string; rules: unknown }] | []>`
    SELECT id, kind, sort, rules FROM collection WHERE handle = ${handle} AND published_at <= ${ctx.now}`
  if (!row) return null
  const kind = row.kind === 'rule' ? 'rule' : 'manual'
  const sort = SORTS[row.sort] ?? (kind === 'manual' ? 'featured' : 'newest')
  return { id: row.id, kind, sort, condition: membership(row.id, kind, row.rules) }
}

/** Membership of product `p` in a collection. A rule collection whose rules are missing holds nothing. */
function membership(id: string, kind: 'manual' | 'rule', rules: unknown): Prisma.Sql {
  if (kind === 'manual') {
    return Prisma.sql`p.id IN (SELECT cp.product_id FROM collection_product cp WHERE cp.collection_id = ${id}::uuid)`
  }
  const parsed = collectionRulesSchema.safeParse(rules)
  return parsed.success ? rulesCondition(parsed.data) : Prisma.sql`false`
}

const IMAGE = Prisma.sql`(SELECT json_build_object('sha256', a.sha256, 'width', a.width, 'height', a.height,
  'alt', '', 'placeholder', a.placeholder) FROM media_asset a WHERE a.id = c.image_asset_id)`

type FoundCollection = Extract<CollectionByHandle, { status: 'found' }>['collection']

interface CollectionRow {
  id: string
  handle: string
  title: string
  descriptionHtml: string
  seoTitle: string | null
  seoDescription: string | null
  image: PictureRow | null
}

/** A published collection's texts, or null. One statement. */
export async function findCollection(ctx: StoreContext, handle: string): Promise<FoundCollection | null> {
  const { locale } = ctx
  const [row] = await ctx.db.$queryRaw<[CollectionRow] | []>`
    SELECT c.id, c.handle, ${localised('c', 'title', 'title', locale)} AS title,
      ${localised('c', 'description_html', 'descriptionHtml', locale)} AS "descriptionHtml",
      ${localised('c', 'seo_title', 'seoTitle', locale)} AS "seoTitle",
      ${localised('c', 'seo_description', 'seoDescription', locale)} AS "seoDescription", ${IMAGE} AS image
    FROM collection c WHERE c.handle = ${handle} AND c.published_at <= ${ctx.now}`
  if (!row) return null
  const { seoTitle, seoDescription, image, ...rest } = row
  return {
    ...rest,
    image: image && pictureOf(ctx.store.id, { ...image, alt: row.title }),
    seo: { title: seoTitle || row.title, description: seoDescription ?? '' },
  }
}

/** All published collections in the merchant's order. One statement. */
export async function readCollections(
  ctx: StoreContext,
): Promise<Pick<FoundCollection, 'handle' | 'title' | 'image'>[]> {
  const rows = await ctx.db.$queryRaw<Pick<CollectionRow, 'handle' | 'title' | 'image'>[]>`
    SELECT c.handle, ${localised('c', 'title', 'title', ctx.locale)} AS title, ${IMAGE} AS image
    FROM collection c WHERE c.published_at <= ${ctx.now} ORDER BY c.position, c.id`
  return rows.map((row) => ({ ...row, image: row.image && pictureOf(ctx.store.id, { ...row.image, alt: row.title }) }))
}
