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
  /** By currency, regular; only variants with a price in it count. `sale`: what shoppers pay, while any of them is on sale. */
  readonly prices: Readonly<
    Record<
      string,
      { min: number; max: number; compareAt: number | null; sale?: { readonly min: number; readonly max: number } }
    >
  >
  readonly variants: number
  readonly firstVariantId: string | null
}

type Translations<Field extends string> = Readonly<Record<string, { readonly [K in Field]?: string }>>

const CARD_IMAGES = 2
const CARD_OPTIONS = 3
const CARD_VALUES = 8

/**
 * Brings the summaries of products up to date: what their cards show, and the price range in the default currency that lists sort by, sale
 * prices included; and notes in the price history what shoppers pay from now on, where that is something else than before. Whoever
 * changes variants, prices, options or images calls it in the same transaction. One statement.
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
    ), remembered AS (
      INSERT INTO price_history (variant_id, currency, since, amount_minor)
      SELECT paid.variant_id, paid.currency, ${ctx.now}, paid.amount FROM paid
      WHERE paid.amount IS DISTINCT FROM (
        SELECT h.amount_minor FROM price_history h WHERE h.variant_id = paid.variant_id AND h.currency = paid.currency
        ORDER BY h.since DESC LIMIT 1)
      ON CONFLICT (variant_id, currency, since) DO UPDATE SET amount_minor = excluded.amount_minor
    )
    UPDATE product p SET summary = fresh.summary,
      price_min_minor = ${shownPrice('min')}, price_max_minor = ${shownPrice('max')}
    FROM fresh, store_setting st
    WHERE p.id = fresh.id AND p.summary IS DISTINCT FROM fresh.summary`
}

/** What lists show and sort by, in the default currency. */
function shownPrice(end: 'min' | 'max'): Prisma.Sql {
  return Prisma.sql`coalesce(fresh.summary #>> ARRAY['prices', st.currency, 'sale', ${end}],
    fresh.summary #>> ARRAY['prices', st.currency, ${end}])::bigint`
}

/** Each part is gathered for all products at once: a subquery per product would read whole tables while they have no statistics. */
const parts = Prisma.sql`
  own AS (
    SELECT v.product_id, count(*) AS count, (array_agg(v.id ORDER BY v.position))[1] AS first_id
    FROM target t JOIN variant v ON v.product_id = t.id GROUP BY v.product_id
  ),
  paid AS (
    SELECT v.product_id, v.position, vp.*, coalesce(vp.sale_minor, vp.amount_minor) AS amount
    FROM target t JOIN variant v ON v.product_id = t.id JOIN variant_price vp ON vp.variant_id = v.id
  ),
  price AS (
    SELECT c.product_id, jsonb_object_agg(c.currency,
      jsonb_build_object('min', c.min, 'max', c.max, 'compareAt', c.compare_at) || CASE WHEN c.on_sale
        THEN jsonb_build_object('sale', jsonb_build_object('min', c.sale_min, 'max', c.sale_max)) ELSE '{}' END) AS json
    FROM (
      SELECT product_id, currency, min(amount_minor) AS min, max(amount_minor) AS max,
        (array_agg(compare_at_minor ORDER BY amount_minor, position))[1] AS compare_at,
        count(sale_minor) > 0 AS on_sale, min(amount) AS sale_min, max(amount) AS sale_max
      FROM paid GROUP BY product_id, currency
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
