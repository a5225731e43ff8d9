import { pictureOf, type PictureRow } from '@/features/media/server'
import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { StorefrontProduct, StorefrontVariant } from '../catalog-schema'
import type { RuleCollection } from './collection-membership-repository'
import { factsOfTarget, type ProductFactsRow } from './item-facts-repository'
import { type MemoryRow, memoryFields, memoryJoin } from './price-history-repository'
import { localised } from './product-card-repository'

/** Texts and variants of a product as the database gives them; findActiveProduct makes the public shape of it. */
interface ProductRow
  extends Omit<
    StorefrontProduct,
    'images' | 'variants' | 'seo' | 'available' | 'priceMinMinor' | 'priceMaxMinor' | 'priceChangesAt'
  > {
  seoTitle: string | null
  seoDescription: string | null
  images: (PictureRow & { id: string })[]
  variants: VariantRow[]
  facts?: ProductFactsRow
}

interface VariantRow extends Omit<StorefrontVariant, 'stock' | 'left' | 'lowestMinor' | 'saleEndsAt'>, MemoryRow {
  /** Null: not counted. */
  left: number | null
  /** Low at so many pieces and fewer. */
  lowAt: number
  allowBackorder: boolean
}

/** A product with regular prices, and what working out the prices that are paid takes. */
export interface RegularProduct {
  readonly product: StorefrontProduct
  /** Null where it was not asked for. */
  readonly facts: ProductFactsRow | null
  /** By variant: of those that are reduced, and of all with facts. */
  readonly memory: ReadonlyMap<string, MemoryRow>
}

/** The active product of a handle with everything its page shows, or null. With facts where rule collections are given. One statement. */
export async function findActiveProduct(
  ctx: StoreContext,
  handle: string,
  ruleCollections: readonly RuleCollection[] | null,
): Promise<RegularProduct | null> {
  const { locale } = ctx
  const target = Prisma.sql`target AS MATERIALIZED (
    SELECT p.* FROM product p WHERE p.handle = ${handle} AND p.status = 'active')`
  const facts = ruleCollections && factsOfTarget({ currency: ctx.currency, ruleCollections })
  const [row] = await ctx.db.$queryRaw<[{ product: string }] | []>`
    WITH ${target}${facts ? Prisma.sql`, ${facts}` : Prisma.empty}
    SELECT json_build_object(
      'id', p.id, 'handle', p.handle, 'vendor', p.vendor, 'productType', p.product_type, 'tags', p.tags,
      'title', ${localised('p', 'title', 'title', locale)},
      'descriptionHtml', ${localised('p', 'description_html', 'descriptionHtml', locale)},
      'seoTitle', ${localised('p', 'seo_title', 'seoTitle', locale)},
      'seoDescription', ${localised('p', 'seo_description', 'seoDescription', locale)},
      'updatedAt', p.updated_at,
      'images', coalesce(${imagesJson}, '[]'),
      'options', coalesce(${optionsJson(locale)}, '[]'),
      'variants', coalesce(${variantsJson(ctx, ruleCollections !== null)}, '[]'),
      'breadcrumb', coalesce(${breadcrumbJson(locale)}, '[]')
      ${facts ? Prisma.sql`, 'facts', (SELECT facts.json FROM facts)` : Prisma.empty}
    )::text AS product
    FROM target p`
  if (!row) return null
  const found = JSON.parse(row.product) as ProductRow
  return {
    product: toProduct(ctx.store.id, found),
    facts: found.facts ?? null,
    memory: new Map(found.variants.map((variant) => [variant.id, variant])),
  }
}

const imagesJson = Prisma.sql`(
  SELECT json_agg(json_build_object('id', pi.id, 'sha256', a.sha256, 'width', a.width, 'height', a.height,
    'alt', pi.alt, 'placeholder', a.placeholder) ORDER BY pi.position)
  FROM product_image pi JOIN media_asset a ON a.id = pi.asset_id WHERE pi.product_id = p.id)`

function optionsJson(locale: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_agg(json_build_object('id', o.id, 'name', ${localised('o', 'name', 'name', locale)},
      'values', (
        SELECT coalesce(json_agg(json_build_object('id', ov.id, 'value', ${localised('ov', 'value', 'value', locale)},
          'swatch', ov.swatch) ORDER BY ov.position), '[]')
        FROM product_option_value ov WHERE ov.option_id = o.id)) ORDER BY o.position)
    FROM product_option o WHERE o.product_id = p.id)`
}

function variantsJson(ctx: StoreContext, withFacts: boolean): Prisma.Sql {
  const remembered = withFacts ? Prisma.sql`true` : Prisma.sql`vp.compare_at_minor > vp.amount_minor`
  return Prisma.sql`(
    SELECT json_agg(json_build_object('id', v.id, 'title', v.title, 'sku', v.sku, 'barcode', v.barcode,
      'valueIds', CASE WHEN v.option_key = '' THEN '{}'::text[] ELSE string_to_array(v.option_key, ':') END,
      'priceMinor', vp.amount_minor, 'compareAtMinor', CASE WHEN vp.compare_at_minor > vp.amount_minor THEN vp.compare_at_minor END,
      'left', CASE WHEN s.tracked THEN greatest(s.on_hand - s.reserved, 0) END,
      'allowBackorder', coalesce(s.allow_backorder, false), 
      'lowAt', coalesce(s.low_stock_threshold, (SELECT st.low_stock_threshold FROM store_setting st), 0), 'imageId', v.image_id,
      ${memoryFields}) ORDER BY v.position)
    FROM variant v
    JOIN variant_price vp ON vp.variant_id = v.id AND vp.currency = ${ctx.currency}
    LEFT JOIN sellable_stock s ON s.variant_id = v.id
    ${memoryJoin('v', 'vp', ctx.now, remembered)}
    WHERE v.product_id = p.id)`
}

/** The path to the deepest of the product's categories. */
function breadcrumbJson(locale: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_agg(json_build_object('handle', c.handle, 'name', ${localised('c', 'name', 'name', locale)}) ORDER BY length(c.path))
    FROM (
      SELECT own.path FROM product_category pc JOIN category own ON own.id = pc.category_id
      WHERE pc.product_id = p.id ORDER BY length(own.path) DESC, own.position, own.id LIMIT 1
    ) deepest
    JOIN category c ON c.id::text = ANY(string_to_array(trim('/' FROM deepest.path), '/')))`
}

function toProduct(storeId: string, row: ProductRow): StorefrontProduct {
  const { seoTitle, seoDescription, facts: _, ...rest } = row
  const prices = row.variants.map((variant) => variant.priceMinor)
  const variants = row.variants.map(toVariant)
  return {
    ...rest,
    seo: { title: seoTitle || row.title, description: seoDescription || plainText(row.descriptionHtml) },
    images: row.images.map(({ id, ...picture }) => ({
      id,
      picture: pictureOf(storeId, { ...picture, alt: picture.alt || row.title }),
    })),
    variants,
    priceMinMinor: prices.length > 0 ? Math.min(...prices) : null,
    priceMaxMinor: prices.length > 0 ? Math.max(...prices) : null,
    priceChangesAt: null,
    available: variants.some((variant) => variant.stock !== 'out_of_stock'),
  }
}

function toVariant(row: VariantRow): StorefrontVariant {
  const {
    allowBackorder,
    left,
    lowAt,
    lastMinor: _,
    lowestBeforeLastMinor: __,
    lowestUntilNowMinor: ___,
    ...rest
  } = row
  const variant = { ...rest, lowestMinor: null, saleEndsAt: null }
  if (left === null) return { ...variant, stock: 'in_stock', left: null }
  if (left === 0) return { ...variant, stock: allowBackorder ? 'backorder' : 'out_of_stock', left: null }
  if (left <= lowAt && !allowBackorder) return { ...variant, stock: 'low_stock', left }
  return { ...variant, stock: 'in_stock', left: null }
}

const DESCRIPTION_LENGTH = 160

/** The beginning of a sanitised description without its tags: what search engines show where nothing was written for them. */
function plainText(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length <= DESCRIPTION_LENGTH) return text
  const cut = text.slice(0, DESCRIPTION_LENGTH)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), DESCRIPTION_LENGTH / 2))}…`
}

/** The present handle of a thing that once had this one, or null. */
export async function findRenamed(
  ctx: StoreContext,
  kind: 'product' | 'category' | 'collection',
  handle: string,
): Promise<string | null> {
  const [row] = await ctx.db.$queryRaw<[{ handle: string }] | []>`
    SELECT t.handle FROM handle_redirect r JOIN ${RENAMED[kind]} ON t.id = r.target_id
    WHERE r.kind = ${kind} AND r.from_handle = ${handle}`
  return row?.handle ?? null
}

const RENAMED = {
  product: Prisma.sql`product t`,
  category: Prisma.sql`category t`,
  collection: Prisma.sql`collection t`,
}

/** Looked at for each category and tag of the product: likeness need not be exact, its cost must be bounded. */
const MOST_CANDIDATES = 100

/** The ids of active products that share categories or tags with this one, most alike first. One statement. */
export async function findRelatedProducts(ctx: StoreContext, handle: string, limit: number): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH own AS (SELECT id, tags FROM product WHERE handle = ${handle} AND status = 'active'),
    candidate AS (
      SELECT x.id, 4 AS score
      FROM own JOIN product_category mine ON mine.product_id = own.id
      CROSS JOIN LATERAL (
        SELECT pc.product_id AS id FROM product_category pc WHERE pc.category_id = mine.category_id LIMIT ${MOST_CANDIDATES}) x
      UNION ALL
      SELECT x.id, 2
      FROM own CROSS JOIN LATERAL unnest(own.tags) tag
      CROSS JOIN LATERAL (SELECT p.id FROM product p WHERE p.tags @> ARRAY[tag] LIMIT ${MOST_CANDIDATES}) x
    )
    SELECT p.id
    FROM candidate c JOIN product p ON p.id = c.id
    WHERE p.status = 'active' AND p.price_min_minor IS NOT NULL AND p.handle <> ${handle}
    GROUP BY p.id ORDER BY sum(c.score) DESC, p.created_at DESC, p.id LIMIT ${limit}`
  return rows.map((row) => row.id)
}
