import type { StoreContext } from '@/server/store-context'
import { releaseRedemptions, restoreRedemptions } from './redemption-repository'

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
