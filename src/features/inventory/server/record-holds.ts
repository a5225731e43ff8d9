import type { StoreContext } from '@/server/store-context'
import { insertHolds } from './hold-repository'
import type { StockPortion } from './take-stock-repository'

/** Writes down what `takeStock` held for an order. */
export async function recordHolds(
  ctx: StoreContext,
  input: { orderId: string; taken: readonly StockPortion[] },
): Promise<void> {
  if (input.taken.length > 0) await insertHolds(ctx, input.orderId, input.taken)
}
