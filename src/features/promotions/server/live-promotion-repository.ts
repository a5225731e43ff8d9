import type { StoreContext } from '@/server/store-context'
import type { PromotionRow } from './promotion-of-row'

/**
 * The store's promotions that are on, started or not. A code whose promotion is not among them has run out. One statement.
 */
export function findLivePromotions(ctx: StoreContext): Promise<PromotionRow[]> {
  return ctx.db.promotion.findMany({
    where: { state: 'live', OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }] },
    select: { id: true, name: true, createdAt: true, rules: true },
    orderBy: { id: 'asc' },
  })
}
