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

/** A ProductFactsRow of product `p` of the statement around it. */
export function productFactsJson({ currency, ruleCollections, memoryAt }: FactsOptions): Prisma.Sql {
  const everything = Prisma.sql`true`
  return Prisma.sql`json_build_object('productId', p.id, 'vendor', p.vendor, 'productType', p.product_type, 'taxClass', p.tax_class,
    'tags', p.tags,
    'categoryPaths', coalesce((
      SELECT json_agg(string_to_array(trim('/' FROM fc.path), '/'))
      FROM product_category fpc JOIN category fc ON fc.id = fpc.category_id WHERE fpc.product_id = p.id), '[]'),
    'collectionIds', ${collectionIdsOfProduct(ruleCollections)},
    'items', coalesce((
      SELECT json_agg(json_build_object('variantId', fv.id, 'sku', fv.sku, 'currency', fp.currency,
        'unitPriceMinor', fp.amount_minor, 'compareAtMinor', fp.compare_at_minor, 'minimumPriceMinor', fp.minimum_minor,
        'costMinor', CASE WHEN fp.currency = fst.currency THEN fv.cost_minor END
        ${memoryAt ? Prisma.sql`, ${memoryFields}` : Prisma.empty}) ORDER BY fp.amount_minor, fv.position)
      FROM variant fv JOIN variant_price fp ON fp.variant_id = fv.id CROSS JOIN store_setting fst
      ${memoryAt ? memoryJoin('fv', 'fp', memoryAt, everything) : Prisma.empty}
      WHERE fv.product_id = p.id ${currency === null ? Prisma.empty : Prisma.sql`AND fp.currency = ${currency}`}), '[]'))`
}
