import { noteOnTimeline } from '@/features/orders/server'
import { recordEvents } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { AnswerReturnInput } from '../returns-schema'
import { openReturn } from './open-return'
import { updateReturn } from './return-writing-repository'

/** Agrees to a return, saying where to send it, or declines it, saying why. @throws DomainError `not_found`, `wrong_state` */
export function answerReturn(ctx: StoreContext, input: AnswerReturnInput): Promise<{ id: string }> {
  const { id, decision, answer } = input
  return inTransaction(ctx, async (tx) => {
    const { order, found, next } = await openReturn(tx, id, decision === 'approved' ? 'approve' : 'decline')
    await updateReturn(tx, id, { state: next, answer: answer || null })
    const data = { number: found.number, ...(answer ? { note: answer } : {}) }
    await noteOnTimeline(tx, order.id, { kind: `return_${decision}`, data })
    await recordEvents(tx, [{ kind: `return.${decision}`, payload: { orderId: order.id, returnId: id } }])
    return { id }
  })
}
