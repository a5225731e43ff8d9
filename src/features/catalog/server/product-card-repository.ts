import { pictureOf, type PictureRow } from '@/features/media/server'
import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { ProductCard } from '../catalog-schema'

/** A text in the context's language, where `translations` has it, else in the store's default language. */
export function localised(alias: string, column: string, field: string, locale: string): Prisma.Sql {
  const own = Prisma.raw(`${alias}.${column}`)
  return Prisma.sql`coalesce(nullif(${Prisma.raw(alias)}.translations -> ${locale} ->> ${field}, ''), ${own})`
}

/** Whether a variant `v` with its stock `s` (left joined) can be bought now. A variant without a counter is not counted. */
export const SELLABLE = Prisma.sql`(s.variant_id IS NULL OR NOT s.tracked OR s.allow_backorder OR s.on_hand > s.reserved)`

const HOW_MANY_VALUES = 8
const HOW_MANY_OPTIONS = 3

interface CardRow {
  id: string
  handle: string
  title: string
  vendor: string
  images: PictureRow[] | null
  min: number
  max: number
  compareAt: number | null
  available: boolean
  singleVariantId: string | null
  options: ProductCard['optionSummary'] | null
}

/** One JSON object per product `p`, from the price and stock of its variants. Needs `cardVariants` beside `p`. */
export function cardJson(ctx: StoreContext): Prisma.Sql {
  const { locale } = ctx
  return Prisma.sql`json_build_object(
    'id', p.id, 'handle', p.handle, 'vendor', p.vendor, 'title', ${localised('p', 'title', 'title', locale)},
    'min', cv.min, 'max', cv.max, 'compareAt', cv.compare_at, 'available', cv.available,
    'singleVariantId', CASE WHEN cv.variants = 1 THEN cv.first_id END,
    'images', (
      SELECT json_agg(json_build_object('sha256', i.sha256, 'width', i.width, 'height', i.height,
        'alt', i.alt, 'placeholder', i.placeholder) ORDER BY i.position)
      FROM (
        SELECT a.sha256, a.width, a.height, a.placeholder, pi.alt, pi.position
        FROM product_image pi JOIN media_asset a ON a.id = pi.asset_id
        WHERE pi.product_id = p.id ORDER BY pi.position LIMIT 2
      ) i
    ),
    'options', (
      SELECT json_agg(json_build_object('name', o.name, 'total', o.total, 'values', o.values) ORDER BY o.position)
      FROM (
        SELECT ${localised('po', 'name', 'name', locale)} AS name, po.position, count(*) AS total,
          json_agg(json_build_object('value', ${localised('pv', 'value', 'value', locale)}, 'swatch', pv.swatch)
            ORDER BY pv.position) FILTER (WHERE pv.rank <= ${HOW_MANY_VALUES}) AS values
        FROM product_option po
        JOIN LATERAL (
          SELECT x.*, row_number() OVER (ORDER BY x.position) AS rank
          FROM product_option_value x WHERE x.option_id = po.id
        ) pv ON true
        WHERE po.product_id = p.id
        GROUP BY po.id, po.name, po.position, po.translations
        ORDER BY po.position LIMIT ${HOW_MANY_OPTIONS}
      ) o
    ))`
}

/** The lateral join that gives `cv` to `cardJson`. A product without a price in the currency yields nulls. */
export function cardVariants(ctx: StoreContext): Prisma.Sql {
  return Prisma.sql`CROSS JOIN LATERAL (
    SELECT min(vp.amount_minor) AS min, max(vp.amount_minor) AS max, count(*) AS variants,
      (array_agg(vp.compare_at_minor ORDER BY vp.amount_minor, v.position))[1] AS compare_at,
      (array_agg(v.id))[1] AS first_id, bool_or(${SELLABLE}) AS available
    FROM variant v
    JOIN variant_price vp ON vp.variant_id = v.id AND vp.currency = ${ctx.currency}
    LEFT JOIN stock_level s ON s.variant_id = v.id
    WHERE v.product_id = p.id
  ) cv`
}

/** Cards from the JSON text of an array of `cardJson` objects. */
export function parseCards(ctx: StoreContext, json: string): ProductCard[] {
  return (JSON.parse(json) as CardRow[]).map((row) => toCard(ctx.store.id, row))
}

function toCard(storeId: string, row: CardRow): ProductCard {
  const [image, hoverImage] = (row.images ?? []).map((picture) =>
    pictureOf(storeId, { ...picture, alt: picture.alt || row.title }),
  )
  return {
    id: row.id,
    handle: row.handle,
    title: row.title,
    vendor: row.vendor,
    image: image ?? null,
    hoverImage: hoverImage ?? null,
    priceMinMinor: row.min,
    priceMaxMinor: row.max,
    compareAtMinor: row.compareAt !== null && row.compareAt > row.min ? row.compareAt : null,
    available: row.available,
    singleVariantId: row.singleVariantId,
    optionSummary: row.options ?? [],
  }
}
