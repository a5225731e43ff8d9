import { toCurrency } from '@/lib/currencies'
import type { StoreContext } from '@/server/store-context'
import type { ProductFactsRow } from './item-facts-repository'
import type { SaleTools } from './load-sale-tools'
import { lineFactsOf } from './price-items'
import { refreshProductSummary } from './product-summary-repository'
import { readProductFacts, type SaleRow, writeSalePrices } from './sale-price-repository'

/**
 * Writes down what the variants of products cost on sale now, and so what lists sort by and the price history tells. Whoever changed the
 * products calls it in the same transaction, where the store has sales. Answers which of them cost something else now. Three statements.
 */
export async function applySalePrices(
  ctx: StoreContext,
  tools: SaleTools,
  productIds: readonly string[],
): Promise<readonly string[]> {
  if (productIds.length === 0) return []
  return writeSalePricesOf(ctx, tools, await readProductFacts(ctx, productIds, tools.ruleCollections))
}

/** The same for products that were read already. Two statements. */
export async function writeSalePricesOf(
  ctx: StoreContext,
  tools: SaleTools,
  products: readonly ProductFactsRow[],
): Promise<readonly string[]> {
  const rows = products.flatMap((product) => saleRowsOf(ctx, tools, product))
  const ids = products.map(({ productId }) => productId)
  const changed = await writeSalePrices(ctx, ids, rows)
  await refreshProductSummary(ctx, changed)
  return changed
}

function saleRowsOf(ctx: StoreContext, { sales, costAsShown }: SaleTools, product: ProductFactsRow): SaleRow[] {
  const currencies = [...new Set(product.items.map(({ currency }) => currency))]
  return currencies.flatMap((currency) => {
    const prices = sales.priceAt(lineFactsOf(product, currency, costAsShown), {
      now: ctx.now,
      currency: toCurrency(currency),
    })
    return [...prices].map(([variantId, { priceMinor }]) => ({ variantId, currency, saleMinor: priceMinor }))
  })
}
