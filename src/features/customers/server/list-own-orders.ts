import { trackingToken } from '@/features/orders/server'
import { orderTrackingPath } from '@/features/orders/orders-schema'
import type { OwnOrder } from '../customers-schema'
import type { CustomerContext } from './customer-context'
import { selectCustomerOrders } from './customer-list-repository'
import { toOrder } from './to-profile'

const ORDERS_SHOWN = 100

/** The customer's own orders, the newest first, each with the way to its tracking page. */
export async function listOwnOrders(ctx: CustomerContext): Promise<OwnOrder[]> {
  const rows = await selectCustomerOrders(ctx, ctx.actor.id, ORDERS_SHOWN)
  return rows.map((row) => ({ ...toOrder(row), trackingPath: orderTrackingPath(trackingToken(ctx.store.id, row.id)) }))
}
