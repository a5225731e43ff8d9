import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { refreshSalesIfAny } from './refresh-sales-if-any'

/** A category moved or went: other products may be on sale. */
export const onCategoryChanged = defineSubscriber({
  event: 'category.changed',
  name: 'sale-prices',
  queue: 'interactive',
  handle: (ctx) => refreshSalesIfAny(ctx),
})
