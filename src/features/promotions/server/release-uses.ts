import type { StoreContext } from '@/server/store-context'
import { deleteRedemptions, releaseRedemptions, restoreRedemptions } from './redemption-repository'

/**
 * Gives back what orders took of promotions. `lapsed`: the orders came to nothing, the uses always come back; `cancelled`: by a decision, where the
 * store's setting says so. Harmless for orders without any, or when asked twice.
 */
export function releaseUses(
  ctx: StoreContext,
  orderIds: readonly string[],
  because: 'lapsed' | 'cancelled',
): Promise<void> {
  return releaseRedemptions(ctx, orderIds, because === 'lapsed')
}

/** Counts the uses of a lapsed order again, which was paid for after all. */
export function takeUsesAgain(ctx: StoreContext, orderId: string): Promise<void> {
  return restoreRedemptions(ctx, orderId)
}

/** Gives back what an order took of promotions, as if it had taken nothing: before it is priced and counted anew. */
export async function forgetUses(ctx: StoreContext, orderId: string): Promise<void> {
  await releaseRedemptions(ctx, [orderId], true)
  await deleteRedemptions(ctx, orderId)
}
