import type { PictureRow } from '@/features/media/server'
import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'

/** `product.summary`: what a card shows but stock, which changes with each sale, and title, which has its own columns. */
export interface ProductSummary {
  readonly images: readonly PictureRow[]
  readonly options: readonly {
    readonly name: string
    readonly translations: Translations<'name'>
    readonly total: number
    readonly values: readonly {
      readonly value: string
      readonly swatch: string | null
      readonly translations: Translations<'value'>
    }[]
  }[]
  /** By currency. Only variants with a price in it count. */
  readonly prices: Readonly<Record<string, { min: number; max: number; compareAt: number | null }>>
  readonly variants: number
  readonly firstVariantId: string | null
}

type Translations<Field extends string> = Readonly<Record<string, { readonly [K in Field]?: string }>>

const CARD_IMAGES = 2
const CARD_OPTIONS = 3
const CARD_VALUES = 8

/**
 * Brings the summaries of products up to date: what their cards show, and the price range in the default currency that
 * lists sort by. Whoever changes variants, prices, options or images calls it in the same transaction. One statement.
 */
export async function refreshProductSummary(ctx: StoreContext, productIds: readonly string[] | 'all'): Promise<void> {
  if (productIds.length === 0) return
  const which = productIds === 'all' ? Prisma.sql`true` : Prisma.sql`p.id = ANY(${[...productIds]}::uuid[])`
  await ctx.db.$executeRaw`
    WITH target AS MATERIALIZED (SELECT p.id FROM product p WHERE ${which}), ${parts},
    fresh AS (
      SELECT t.id, jsonb_build_object('images', coalesce(image.json, '[]'), 'options', coalesce(choice.json, '[]'),
        'prices', coalesce(price.json, '{}'), 'variants', coalesce(own.count, 0), 'firstVariantId', own.first_id) AS summary
      FROM target t
      LEFT JOIN image ON image.product_id = t.id LEFT JOIN choice ON choice.product_id = t.id
      LEFT JOIN price ON price.product_id = t.id LEFT JOIN own ON own.product_id = t.id
    )
    UPDATE product p SET summary = fresh.summary,
      price_min_minor = (fresh.summary #>> ARRAY['prices', st.currency, 'min'])::bigint,
      price_max_minor = (fresh.summary #>> ARRAY['prices', st.currency, 'max'])::bigint
    FROM fresh, store_setting st
    WHERE p.id = fresh.id AND p.summary IS DISTINCT FROM fresh.summary`
}

/** Each part is gathered for all products at once: a subquery per product would read whole tables while they have no statistics. */
const parts = Prisma.sql`
  own AS (
    SELECT v.product_id, count(*) AS count, (array_agg(v.id ORDER BY v.position))[1] AS first_id
    FROM target t JOIN variant v ON v.product_id = t.id GROUP BY v.product_id
  ),
  price AS (
    SELECT c.product_id, jsonb_object_agg(c.currency,
      jsonb_build_object('min', c.min, 'max', c.max, 'compareAt', c.compare_at)) AS json
    FROM (
      SELECT v.product_id, vp.currency, min(vp.amount_minor) AS min, max(vp.amount_minor) AS max,
        (array_agg(vp.compare_at_minor ORDER BY vp.amount_minor, v.position))[1] AS compare_at
      FROM target t JOIN variant v ON v.product_id = t.id JOIN variant_price vp ON vp.variant_id = v.id
      GROUP BY v.product_id, vp.currency
    ) c GROUP BY c.product_id
  ),
  image AS (
    SELECT i.product_id, jsonb_agg(jsonb_build_object('sha256', i.sha256, 'width', i.width, 'height', i.height,
      'alt', i.alt, 'placeholder', i.placeholder) ORDER BY i.place) AS json
    FROM (
      SELECT pi.product_id, pi.alt, a.sha256, a.width, a.height, a.placeholder,
        row_number() OVER (PARTITION BY pi.product_id ORDER BY pi.position, pi.id) AS place
      FROM target t JOIN product_image pi ON pi.product_id = t.id JOIN media_asset a ON a.id = pi.asset_id
    ) i WHERE i.place <= ${CARD_IMAGES} GROUP BY i.product_id
  ),
  choice AS (
    SELECT o.product_id, jsonb_agg(jsonb_build_object('name', o.name, 'translations', o.translations, 'total', o.total,
      'values', o.values) ORDER BY o.place) AS json
    FROM (
      SELECT po.product_id, po.name, po.translations, count(x.id) AS total,
        row_number() OVER (PARTITION BY po.product_id ORDER BY po.position, po.id) AS place,
        coalesce(jsonb_agg(jsonb_build_object('value', x.value, 'swatch', x.swatch, 'translations', x.translations)
          ORDER BY x.place) FILTER (WHERE x.place <= ${CARD_VALUES}), '[]') AS values
      FROM target t JOIN product_option po ON po.product_id = t.id
      LEFT JOIN (
        SELECT v.*, row_number() OVER (PARTITION BY v.option_id ORDER BY v.position, v.id) AS place
        FROM target t JOIN product_option own ON own.product_id = t.id JOIN product_option_value v ON v.option_id = own.id
      ) x ON x.option_id = po.id
      GROUP BY po.id
    ) o WHERE o.place <= ${CARD_OPTIONS} GROUP BY o.product_id
  )`
