import type { StoreContext } from '@/server/store-context'
import type { StockMovement } from '../inventory-schema'
import { findMovements } from './stock-reading-repository'

/** The newest entries of a variant's ledger. */
export async function listStockMovements(
  ctx: StoreContext,
  input: { variantId: string; limit: number },
): Promise<{ movements: StockMovement[] }> {
  return { movements: await findMovements(ctx, input.variantId, input.limit) }
}
