import { pictureOf, type PictureRow } from '@/features/media/server'
import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { Suggestions } from '../catalog-schema'
import { localised } from './product-card-repository'
import {
  type DefaultCurrency,
  priceRange,
  scopeConditions,
  type TextMatch,
  textRank,
} from './product-filter-repository'

type Found = Omit<Suggestions, 'correctedTo'>
interface Row {
  queries: string[]
  categories: Found['categories']
  products: { handle: string; title: string; image: PictureRow | null; min: number; max: number }[]
}

/** What to offer while a shopper types: six products, four categories, four queries. One statement. */
export async function readSuggestions(
  ctx: StoreContext,
  text: TextMatch,
  defaultCurrency: DefaultCurrency,
): Promise<Found> {
  const { locale } = ctx
  const range = priceRange(ctx, defaultCurrency)
  const [row] = await ctx.db.$queryRaw<[{ found: string }]>`
    WITH hit AS MATERIALIZED (
      SELECT p.id, p.handle, p.title, p.translations, p.tags, p.product_type, p.vendor, p.summary,
        ${range.min} AS min, ${range.max} AS max, ${textRank(text)} AS rank
      FROM product p
      WHERE ${Prisma.join(scopeConditions(ctx, { text, defaultCurrency }), ' AND ')}
      ORDER BY rank DESC, p.id LIMIT 60
    )
    SELECT json_build_object(
      'products', coalesce((SELECT json_agg(json_build_object('handle', p.handle,
          'title', ${localised('p', 'title', 'title', locale)}, 'min', p.min, 'max', p.max, 'image', p.summary -> 'images' -> 0) ORDER BY p.rank DESC, p.id)
        FROM (SELECT * FROM hit ORDER BY rank DESC, id LIMIT 6) p), '[]'),
      'categories', coalesce((SELECT json_agg(json_build_object('handle', x.handle, 'name', x.name) ORDER BY x.own DESC, x.n DESC) FROM (
          SELECT c.handle, ${localised('c', 'name', 'name', locale)} AS name, ${categoryMatch(text)} AS own, count(h.id) AS n
          FROM category c LEFT JOIN product_category pc ON pc.category_id = c.id LEFT JOIN hit h ON h.id = pc.product_id
          GROUP BY c.id HAVING count(h.id) > 0 OR ${categoryMatch(text)}
          ORDER BY own DESC, n DESC LIMIT 4) x), '[]'),
      'queries', coalesce((SELECT json_agg(x.query ORDER BY x.n DESC, x.query) FROM (
          SELECT lower(term) AS query, count(*) AS n
          FROM hit h, unnest(h.tags || h.product_type || h.vendor) term
          WHERE term <> '' AND ${termMatch(text)}
          GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 4) x), '[]')
    )::text AS found`
  const { queries, categories, products } = JSON.parse(row.found) as Row
  return {
    queries,
    categories,
    products: products.map(({ image, min, max, ...product }) => ({
      ...product,
      image: image && pictureOf(ctx.store.id, { ...image, alt: image.alt || product.title }),
      priceMinMinor: min,
      priceMaxMinor: max,
    })),
  }
}

function categoryMatch(text: TextMatch): Prisma.Sql {
  return matches(text, Prisma.sql`ext.plain(c.name)`)
}

function termMatch(text: TextMatch): Prisma.Sql {
  return matches(text, Prisma.sql`ext.plain(term)`)
}

function matches(text: TextMatch, subject: Prisma.Sql): Prisma.Sql {
  if (text.kind === 'words')
    return Prisma.sql`to_tsvector('simple', ${subject}) @@ to_tsquery('simple', ext.plain(${text.tsquery}))`
  return Prisma.sql`(${Prisma.join(
    text.words.map((word) => Prisma.sql`ext.plain(${word}) <% ${subject}`),
    ' AND ',
  )})`
}
