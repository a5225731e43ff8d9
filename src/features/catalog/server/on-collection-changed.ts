import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { refreshSalesIfAny } from './refresh-sales-if-any'

/** A collection got other products: others may be on sale. */
export const onCollectionChanged = defineSubscriber({
  event: 'collection.changed',
  name: 'sale-prices',
  queue: 'interactive',
  handle: (ctx) => refreshSalesIfAny(ctx),
})
