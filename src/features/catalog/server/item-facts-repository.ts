import { Prisma } from '@/generated/store/client'
import type { CurrencyCode } from '@/lib/currencies'
import { collectionIdsOfProduct, type RuleCollection } from './collection-membership-repository'
import { type MemoryRow, memoryFields, memoryJoin } from './price-history-repository'

/** What sale prices ask of a product `p` and its variants, as the database gives it. */
export interface ProductFactsRow {
  readonly productId: string
  readonly vendor: string
  readonly productType: string
  readonly taxClass: string
  readonly tags: readonly string[]
  readonly categoryPaths: readonly (readonly string[])[]
  readonly collectionIds: readonly string[]
  readonly items: readonly ItemFactsRow[]
}

/** A variant's price in one currency, with its history where that was asked for. */
export interface ItemFactsRow extends Partial<MemoryRow> {
  readonly variantId: string
  readonly sku: string | null
  readonly currency: CurrencyCode
  readonly unitPriceMinor: number
  readonly compareAtMinor: number | null
  readonly minimumPriceMinor: number | null
  readonly costMinor: number | null
}

interface FactsOptions {
  /** Null: all of them. */
  readonly currency: string | null
  readonly ruleCollections: readonly RuleCollection[]
  /** Where the items are to have their MemoryRow: of this instant. */
  readonly memoryAt?: Date
}

/**
 * Common table expressions that end in `facts (id, json)`: a ProductFactsRow of each product of `target`, a table of products that stands before them.
 * Gathered for all products at once: a subquery for each would read whole tables while they have no statistics.
 */
export function factsOfTarget({ currency, ruleCollections, memoryAt }: FactsOptions): Prisma.Sql {
  return Prisma.sql`
    fact_item AS (
      SELECT fv.product_id, json_agg(json_build_object('variantId', fv.id, 'sku', fv.sku, 'currency', fp.currency,
        'unitPriceMinor', fp.amount_minor, 'compareAtMinor', fp.compare_at_minor, 'minimumPriceMinor', fp.minimum_minor,
        'costMinor', CASE WHEN fp.currency = fst.currency THEN fv.cost_minor END
        ${memoryAt ? Prisma.sql`, ${memoryFields}` : Prisma.empty}) ORDER BY fp.amount_minor, fv.position) AS json
      FROM target t JOIN variant fv ON fv.product_id = t.id JOIN variant_price fp ON fp.variant_id = fv.id
      CROSS JOIN store_setting fst
      ${memoryAt ? memoryJoin('fv', 'fp', memoryAt, Prisma.sql`true`) : Prisma.empty}
      ${currency === null ? Prisma.empty : Prisma.sql`WHERE fp.currency = ${currency}`}
      GROUP BY fv.product_id
    ), fact_path AS (
      SELECT pc.product_id, json_agg(string_to_array(trim('/' FROM c.path), '/')) AS json
      FROM target t JOIN product_category pc ON pc.product_id = t.id JOIN category c ON c.id = pc.category_id
      GROUP BY pc.product_id
    ), facts AS (
      SELECT p.id, json_build_object('productId', p.id, 'vendor', p.vendor, 'productType', p.product_type,
        'taxClass', p.tax_class, 'tags', p.tags, 'categoryPaths', coalesce(path.json, '[]'),
        'collectionIds', ${collectionIdsOfProduct(ruleCollections)}, 'items', coalesce(item.json, '[]')) AS json
      FROM target p LEFT JOIN fact_item item ON item.product_id = p.id LEFT JOIN fact_path path ON path.product_id = p.id
    )`
}
