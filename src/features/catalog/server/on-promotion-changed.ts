import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { refreshSalePrices } from './refresh-sale-prices'

/** A sale was planned, changed, paused or deleted: prices of now, and the plan for its next change. */
export const onPromotionChanged = defineSubscriber({
  event: 'promotion.changed',
  name: 'sale-prices',
  queue: 'interactive',
  handle: async (ctx, { salePrice }) => {
    if (salePrice) await refreshSalePrices(ctx)
  },
})
