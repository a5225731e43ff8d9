import type { Sales } from '@/features/promotions/server'
import { toCurrency } from '@/lib/currencies'
import type { StoreContext } from '@/server/store-context'
import type { ProductFactsRow } from './item-facts-repository'
import { lineFactsOf } from './price-items'
import { refreshProductSummary } from './product-summary-repository'
import { readProductFacts, type SaleRow, writeSalePrices } from './sale-price-repository'

/**
 * Writes down what the variants of products cost on sale now, and so what lists sort by and the price history tells. Whoever changed the
 * products calls it in the same transaction, where the store has sales. Answers which of them cost something else now. Three statements.
 */
export async function applySalePrices(
  ctx: StoreContext,
  sales: Sales,
  productIds: readonly string[],
): Promise<readonly string[]> {
  if (productIds.length === 0) return []
  return writeSalePricesOf(ctx, sales, await readProductFacts(ctx, productIds))
}

/** The same for products that were read already. Two statements. */
export async function writeSalePricesOf(
  ctx: StoreContext,
  sales: Sales,
  products: readonly ProductFactsRow[],
): Promise<readonly string[]> {
  const rows = products.flatMap((product) => saleRowsOf(ctx, sales, product))
  const ids = products.map(({ productId }) => productId)
  const changed = await writeSalePrices(ctx, ids, rows)
  await refreshProductSummary(ctx, changed)
  return changed
}

function saleRowsOf(ctx: StoreContext, sales: Sales, product: ProductFactsRow): SaleRow[] {
  const currencies = [...new Set(product.items.map(({ currency }) => currency))]
  return currencies.flatMap((currency) => {
    const prices = sales.priceAt(lineFactsOf(product, currency), { now: ctx.now, currency: toCurrency(currency) })
    return [...prices].map(([variantId, { priceMinor }]) => ({ variantId, currency, saleMinor: priceMinor }))
  })
}
