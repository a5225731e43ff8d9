import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { phaseOf } from '../engine/order-state-machine'
import { type CancelReason, type TrackedOrder } from '../orders-schema'
import { findInstructions } from './order-instructions-repository'
import { findOrder, type OrderFound } from './order-reading-repository'
import { readTrackingToken } from './tracking-token'
import { orderBody, orderHead } from './view-order'

/** An order for whoever holds its signed link. @throws DomainError `not_found` for any other token, an order's id among them */
export async function trackOrder(ctx: StoreContext, input: { token: string }): Promise<TrackedOrder> {
  const orderId = readTrackingToken(ctx.store.id, input.token)
  const order = orderId ? await findOrder(ctx, orderId) : null
  if (!order) throw new DomainError('not_found')
  return viewTracked(ctx, order)
}

/** An order as the shopper may see it. */
export async function viewTracked(ctx: StoreContext, order: OrderFound): Promise<TrackedOrder> {
  const head = orderHead(order)
  const owesByHand = head.status === 'placed' && head.paymentState === 'pending'
  return {
    ...head,
    ...orderBody(order),
    paymentInstructions: owesByHand ? await findInstructions(ctx, order.paymentMethod) : null,
    canPay: phaseOf({ ...head, cancelReason: order.cancelReason as CancelReason | null }) === 'awaiting',
    timeline: timelineOf(order),
  }
}

const SHOWN: Readonly<Record<string, TrackedOrder['timeline'][number]['kind']>> = {
  placed: 'placed',
  paid: 'paid',
  payment_failed: 'payment_failed',
  fulfilled: 'shipped',
  cancelled: 'cancelled',
}

/** What of the timeline concerns the shopper; an order paid at a gateway was placed the moment it was paid. */
function timelineOf(order: OrderFound): TrackedOrder['timeline'] {
  const entries = order.events.flatMap(({ kind, createdAt, data }) => {
    const shown = SHOWN[kind]
    if (!shown) return []
    const { shipment } = data as { shipment?: number }
    return [{ kind: shown, at: createdAt.toISOString(), shipmentNumber: shipment ?? null }]
  })
  if (!order.placedAt || entries.some((entry) => entry.kind === 'placed')) return entries
  return [{ kind: 'placed', at: order.placedAt.toISOString(), shipmentNumber: null }, ...entries]
}
