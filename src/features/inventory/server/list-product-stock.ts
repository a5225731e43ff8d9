import type { StoreContext } from '@/server/store-context'
import type { StockLevel } from '../inventory-schema'
import { findProductStock } from './stock-reading-repository'

/** Stock of every variant of a product; empty for one that is not there. */
export async function listProductStock(
  ctx: StoreContext,
  input: { productId: string },
): Promise<{ levels: StockLevel[] }> {
  return { levels: await findProductStock(ctx, input.productId) }
}
