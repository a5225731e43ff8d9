import type { LineFacts } from '@/features/promotions/facts-schema'
import type { SalePrice } from '@/features/promotions/server'
import { formerPrice, lowestBefore } from '../engine/sale-price'
import type { ProductFactsRow } from './item-facts-repository'
import type { CostAsShown } from './load-sale-tools'
import type { MemoryRow } from './price-history-repository'

/** What one piece of a variant costs a shopper now, in minor units. */
export interface PaidPrice {
  readonly priceMinor: number
  /** What is struck through beside it. */
  readonly compareAtMinor: number | null
  /** The lowest price of the thirty days before the reduction; null where nothing is reduced, or nothing else was ever asked. */
  readonly lowestMinor: number | null
  /** When the sale ends: null without one, or where it is not planned. */
  readonly saleEndsAt: string | null
}

interface Regular extends Partial<MemoryRow> {
  readonly unitPriceMinor: number
  readonly compareAtMinor: number | null
}

/** A variant's price under a sale price, or without one. */
export function paidPrice(item: Regular, sale: SalePrice | undefined): PaidPrice {
  const priceMinor = sale?.priceMinor ?? item.unitPriceMinor
  const compareAtMinor = formerPrice(priceMinor, item.unitPriceMinor, item.compareAtMinor)
  const memory = {
    lastMinor: item.lastMinor ?? null,
    lowestBeforeLastMinor: item.lowestBeforeLastMinor ?? null,
    lowestUntilNowMinor: item.lowestUntilNowMinor ?? null,
  }
  return {
    priceMinor,
    compareAtMinor,
    lowestMinor: compareAtMinor === null ? null : lowestBefore(priceMinor, memory),
    saleEndsAt: sale?.endsAt?.toISOString() ?? null,
  }
}

/** The variants of a product as the engine of promotions knows them, in one currency. */
export function lineFactsOf(row: ProductFactsRow, currency: string, costAsShown: CostAsShown): LineFacts[] {
  const product = {
    productId: row.productId,
    vendor: row.vendor,
    productType: row.productType,
    tags: [...row.tags],
    categoryPaths: row.categoryPaths.map((path) => [...path]),
    collectionIds: [...row.collectionIds],
  }
  return row.items
    .filter((item) => item.currency === currency)
    .map(({ variantId, sku, unitPriceMinor, compareAtMinor, minimumPriceMinor, costMinor }) => ({
      ...product,
      id: variantId,
      variantId,
      quantity: 1,
      sku,
      unitPriceMinor,
      compareAtMinor,
      minimumPriceMinor,
      costMinor: costMinor === null ? null : costAsShown(row.taxClass, costMinor),
    }))
}
