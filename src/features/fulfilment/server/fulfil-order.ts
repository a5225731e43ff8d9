import { type LockedOrder, lockOrder, noteOnTimeline } from '@/features/orders/server'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { FulfilOrderInput } from '../fulfilment-schema'
import { insertFulfilment } from './fulfilment-repository'

/**
 * Sends some or all of what an order has not sent yet. The order's row is locked, so that two people never send the same piece twice.
 * @throws DomainError `not_found` for an order or line that is not there; `wrong_state` for one that is not placed; `invalid` for
 *   more pieces than are left to send
 */
export function fulfilOrder(
  ctx: StoreContext,
  input: FulfilOrderInput,
): Promise<{ fulfilmentId: string; number: number }> {
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, input.orderId)
    if (!order) throw new DomainError('not_found')
    if (order.status !== 'placed') throw new DomainError('wrong_state')
    for (const line of input.lines) checkLine(order, line)
    const { orderId, lines, carrier, trackingNumber, trackingUrl, notify } = input
    const tracking = {
      carrier: carrier || null,
      trackingNumber: trackingNumber || null,
      trackingUrl: trackingUrl || null,
    }
    const { id, number } = await insertFulfilment(tx, { orderId, lines, ...tracking })
    await noteOnTimeline(tx, orderId, { kind: 'fulfilled', data: timelineData(number, input) })
    if (notify) await recordEvent(tx, 'order.fulfilled', { orderId, fulfilmentId: id })
    return { fulfilmentId: id, number }
  })
}

function checkLine(order: LockedOrder, wanted: { orderLineId: string; quantity: number }): void {
  const line = order.lines.find((one) => one.id === wanted.orderLineId)
  if (!line) throw new DomainError('not_found', { field: 'lines' })
  const left = line.quantity - line.fulfilledQuantity
  if (wanted.quantity > left) throw new DomainError('invalid', { field: 'lines', values: { left } })
}

function timelineData(number: number, input: FulfilOrderInput): Record<string, string | number> {
  const pieces = input.lines.reduce((sum, line) => sum + line.quantity, 0)
  const { carrier, trackingNumber } = input
  return { shipment: number, pieces, ...(carrier ? { carrier } : {}), ...(trackingNumber ? { trackingNumber } : {}) }
}
