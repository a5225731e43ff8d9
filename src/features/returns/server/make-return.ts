import { noteOnTimeline } from '@/features/orders/server'
import { DomainError } from '@/server/errors'
import { recordEvents } from '@/server/outbox/record-event'
import type { StoreContext } from '@/server/store-context'
import { returnableQuantity } from '../engine/returnable'
import type { CreateReturnInput } from '../returns-schema'
import type { ReturnableFound } from './return-reading-repository'
import { insertReturn } from './return-writing-repository'

/**
 * Writes a return of pieces that can be sent back, inside the caller's transaction with the order's row locked. One that staff makes is approved
 * from the start. @throws DomainError `invalid` for more pieces of a line than can be sent back
 */
export async function makeReturn(
  ctx: StoreContext,
  order: ReturnableFound,
  wanted: Pick<CreateReturnInput, 'lines' | 'resolution' | 'note' | 'answer'> & { by: 'customer' | 'staff' },
): Promise<{ id: string; number: number }> {
  for (const { orderLineId, quantity } of wanted.lines) {
    const line = order.lines.find((one) => one.id === orderLineId)
    const left = line ? returnableQuantity(line, order.returns) : 0
    if (quantity > left) throw new DomainError('invalid', { field: 'lines', values: { left } })
  }
  const isApproved = wanted.by === 'staff'
  const made = await insertReturn(ctx, {
    orderId: order.id,
    state: isApproved ? 'approved' : 'requested',
    requestedBy: wanted.by,
    resolution: wanted.resolution,
    lines: wanted.lines.map((line) => ({ ...line, receivedQuantity: 0, restock: false })),
    note: wanted.note || null,
    answer: wanted.answer || null,
  })
  const pieces = wanted.lines.reduce((sum, line) => sum + line.quantity, 0)
  const data = { number: made.number, pieces, ...(wanted.note ? { note: wanted.note } : {}) }
  await noteOnTimeline(ctx, order.id, { kind: 'return_requested', data })
  const payload = { orderId: order.id, returnId: made.id }
  await recordEvents(ctx, [{ kind: isApproved ? 'return.approved' : 'return.requested', payload }])
  return made
}
