import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import { insertHolds } from './hold-repository'
import type { StockTaken } from './take-stock-repository'

/** Writes down what `takeStock` held for an order. */
export async function recordHolds(
  ctx: StoreContext,
  input: { orderId: string; taken: readonly StockTaken[] },
): Promise<void> {
  if (input.taken.length === 0) return
  const holds = input.taken.map(({ variantId, quantity }) => ({ id: newId(), variantId, quantity }))
  await insertHolds(ctx, input.orderId, holds)
}
