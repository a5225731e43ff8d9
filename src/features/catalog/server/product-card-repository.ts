import { pictureOf } from '@/features/media/server'
import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { ProductCard } from '../catalog-schema'
import type { RuleCollection } from './collection-membership-repository'
import { factsOfTarget, type ProductFactsRow } from './item-facts-repository'
import type { ProductSummary } from './product-summary-repository'

/** A text in the context's language, where `translations` has it, else in the store's default language. */
export function localised(alias: string, column: string, field: string, locale: string): Prisma.Sql {
  const own = Prisma.raw(`${alias}.${column}`)
  return Prisma.sql`coalesce(nullif(${Prisma.raw(alias)}.translations -> ${locale} ->> ${field}, ''), ${own})`
}

/** Whether a variant with its stock `s` (left joined) can be bought now. A variant without a counter is not counted. */
export const SELLABLE = Prisma.sql`(s.variant_id IS NULL OR NOT s.tracked OR s.allow_backorder OR s.on_hand > s.reserved)`

/** Whether any variant of product `p` can be bought now. */
export const AVAILABLE = Prisma.sql`EXISTS (
  SELECT 1 FROM variant v LEFT JOIN sellable_stock s ON s.variant_id = v.id WHERE v.product_id = p.id AND ${SELLABLE})`

interface CardRow {
  id: string
  handle: string
  title: string
  vendor: string
  available: boolean
  summary: ProductSummary
  facts?: ProductFactsRow
}

/** A card with regular prices, and what sale prices depend on where that was asked for. */
export interface RegularCard {
  readonly card: ProductCard
  readonly facts: ProductFactsRow | null
}

/** The cards of products, by id; those without a price in the currency are left out. With facts where rule collections are given. One statement. */
export async function readProductCards(
  ctx: StoreContext,
  ids: readonly string[],
  ruleCollections: readonly RuleCollection[] | null,
): Promise<Map<string, RegularCard>> {
  const own = Prisma.sql`'id', p.id, 'handle', p.handle, 'vendor', p.vendor,
    'title', ${localised('p', 'title', 'title', ctx.locale)}, 'available', ${AVAILABLE}, 'summary', p.summary`
  const [row] = ruleCollections
    ? await ctx.db.$queryRaw<[{ cards: string }]>`
      WITH target AS MATERIALIZED (SELECT p.* FROM product p WHERE p.id = ANY(${ids}::uuid[])),
      ${factsOfTarget({ currency: ctx.currency, ruleCollections, memoryAt: ctx.now })}
      SELECT coalesce(json_agg(json_build_object(${own}, 'facts', facts.json)), '[]')::text AS cards
      FROM target p JOIN facts ON facts.id = p.id`
    : await ctx.db.$queryRaw<[{ cards: string }]>`
      SELECT coalesce(json_agg(json_build_object(${own})), '[]')::text AS cards
      FROM product p WHERE p.id = ANY(${ids}::uuid[])`
  return new Map(
    (JSON.parse(row.cards) as CardRow[]).flatMap((found) => {
      const card = toCard(ctx, found)
      return card ? [[card.id, { card, facts: found.facts ?? null }]] : []
    }),
  )
}

function toCard(ctx: StoreContext, row: CardRow): ProductCard | null {
  const { id, handle, title, vendor, available, summary } = row
  const price = summary.prices?.[ctx.currency]
  if (!price) return null
  const [image, hoverImage] = summary.images.map((picture) =>
    pictureOf(ctx.store.id, { ...picture, alt: picture.alt || title }),
  )
  return {
    id,
    handle,
    title,
    vendor,
    available,
    image: image ?? null,
    hoverImage: hoverImage ?? null,
    priceMinMinor: price.min,
    priceMaxMinor: price.max,
    compareAtMinor: price.compareAt !== null && price.compareAt > price.min ? price.compareAt : null,
    lowestMinor: null,
    saleEndsAt: null,
    priceChangesAt: null,
    singleVariantId: summary.variants === 1 ? summary.firstVariantId : null,
    optionSummary: summary.options.map((option) => ({
      name: option.translations[ctx.locale]?.name || option.name,
      total: option.total,
      values: option.values.map(({ value, swatch, translations }) => ({
        value: translations[ctx.locale]?.value || value,
        swatch,
      })),
    })),
  }
}
