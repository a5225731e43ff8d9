import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { refreshSalesIfAny } from './refresh-sales-if-any'

/** The time zone or the minimum margin may be another, and with it the hours and prices of sales. */
export const onSettingsChanged = defineSubscriber({
  event: 'settings.changed',
  name: 'sale-prices',
  queue: 'interactive',
  handle: (ctx) => refreshSalesIfAny(ctx),
})
