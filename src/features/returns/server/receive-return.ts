import { restock } from '@/features/inventory/server'
import { noteOnTimeline } from '@/features/orders/server'
import { DomainError } from '@/server/errors'
import { recordEvents } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { ReceiveReturnInput, StoredReturnLine } from '../returns-schema'
import { openReturn } from './open-return'
import type { ReturnRow } from './return-reading-repository'
import { countReceived, updateReturn } from './return-writing-repository'

/**
 * Takes in what came back of a return: counted on the order's lines, and on the shelf again where it can be sold. Money is another step.
 * @throws DomainError `not_found`; `wrong_state`; `invalid` for more pieces of a line than are on the return, or for none at all
 */
export function receiveReturn(ctx: StoreContext, input: ReceiveReturnInput): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const { order, found, next } = await openReturn(tx, input.id, 'receive')
    const lines = receivedLines(found, input)
    const came = lines.filter((line) => line.receivedQuantity > 0)
    const pieces = came.reduce((sum, line) => sum + line.receivedQuantity, 0)
    if (pieces === 0) throw new DomainError('invalid', { field: 'lines' })
    await updateReturn(tx, input.id, { state: next, lines, receivedAt: ctx.now })
    const counts = came.map(({ orderLineId, receivedQuantity: quantity }) => ({ orderLineId, quantity }))
    await countReceived(tx, counts)
    const shelved = came.filter((line) => line.restock)
    const back = shelved.map(({ orderLineId, receivedQuantity: quantity }) => ({ orderLineId, quantity }))
    await restock(tx, order.id, back, { reason: 'return', locationId: input.locationId ?? null })
    const data = { number: found.number, pieces, restocked: shelved.length > 0 ? 1 : 0 }
    await noteOnTimeline(tx, order.id, { kind: 'return_received', data })
    await recordEvents(tx, [{ kind: 'return.received', payload: { orderId: order.id, returnId: input.id } }])
    return { id: input.id }
  })
}

function receivedLines(found: ReturnRow, { lines }: ReceiveReturnInput): StoredReturnLine[] {
  const unknown = lines.some((one) => found.lines.every((line) => line.orderLineId !== one.orderLineId))
  if (unknown) throw new DomainError('not_found', { field: 'lines' })
  return found.lines.map((line) => {
    const came = lines.find((one) => one.orderLineId === line.orderLineId)
    const receivedQuantity = came?.receivedQuantity ?? 0
    if (receivedQuantity > line.quantity) {
      throw new DomainError('invalid', { field: 'lines', values: { left: line.quantity } })
    }
    return { ...line, receivedQuantity, restock: receivedQuantity > 0 && came?.restock === true }
  })
}
