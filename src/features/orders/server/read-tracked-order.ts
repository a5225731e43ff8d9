import type { StoreContext } from '@/server/store-context'
import type { TrackedOrder } from '../orders-schema'
import { findOrder } from './order-reading-repository'
import { viewTracked } from './track-order'

export interface OrderToWriteAbout {
  /** As its shopper may see it. */
  readonly order: TrackedOrder
  readonly cancelReason: string | null
}

/** An order for a mail to its shopper; null for one that is gone (a store being emptied). */
export async function readTrackedOrder(ctx: StoreContext, orderId: string): Promise<OrderToWriteAbout | null> {
  const row = await findOrder(ctx, orderId)
  return row && { order: await viewTracked(ctx, row), cancelReason: row.cancelReason }
}
