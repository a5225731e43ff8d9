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
    WITH fresh AS (
      SELECT p.id, jsonb_build_object('images', ${images}, 'options', ${options}, 'prices', ${prices},
        'variants', (SELECT count(*) FROM variant v WHERE v.product_id = p.id),
        'firstVariantId', (SELECT v.id FROM variant v WHERE v.product_id = p.id ORDER BY v.position LIMIT 1)) AS summary
      FROM product p WHERE ${which}
    )
    UPDATE product p SET summary = fresh.summary,
      price_min_minor = (fresh.summary #>> ARRAY['prices', st.currency, 'min'])::bigint,
      price_max_minor = (fresh.summary #>> ARRAY['prices', st.currency, 'max'])::bigint
    FROM fresh, store_setting st
    WHERE p.id = fresh.id AND p.summary IS DISTINCT FROM fresh.summary`
}

const images = Prisma.sql`coalesce((
  SELECT jsonb_agg(jsonb_build_object('sha256', i.sha256, 'width', i.width, 'height', i.height, 'alt', i.alt,
    'placeholder', i.placeholder) ORDER BY i.position)
  FROM (
    SELECT a.sha256, a.width, a.height, a.placeholder, pi.alt, pi.position
    FROM product_image pi JOIN media_asset a ON a.id = pi.asset_id
    WHERE pi.product_id = p.id ORDER BY pi.position LIMIT ${CARD_IMAGES}
  ) i), '[]')`

const options = Prisma.sql`coalesce((
  SELECT jsonb_agg(jsonb_build_object('name', o.name, 'translations', o.translations,
    'total', (SELECT count(*) FROM product_option_value x WHERE x.option_id = o.id),
    'values', coalesce((
      SELECT jsonb_agg(jsonb_build_object('value', x.value, 'swatch', x.swatch, 'translations', x.translations) ORDER BY x.position)
      FROM (SELECT * FROM product_option_value y WHERE y.option_id = o.id ORDER BY y.position LIMIT ${CARD_VALUES}) x), '[]')
    ) ORDER BY o.position)
  FROM (SELECT * FROM product_option po WHERE po.product_id = p.id ORDER BY po.position LIMIT ${CARD_OPTIONS}) o), '[]')`

const prices = Prisma.sql`coalesce((
  SELECT jsonb_object_agg(c.currency, jsonb_build_object('min', c.min, 'max', c.max, 'compareAt', c.compare_at))
  FROM (
    SELECT vp.currency, min(vp.amount_minor) AS min, max(vp.amount_minor) AS max,
      (array_agg(vp.compare_at_minor ORDER BY vp.amount_minor, v.position))[1] AS compare_at
    FROM variant v JOIN variant_price vp ON vp.variant_id = v.id
    WHERE v.product_id = p.id GROUP BY vp.currency
  ) c), '{}')`
