import { defineSubscriber, type Subscriber } from '@/server/outbox/define-subscriber'
import { mailOrder } from './mail-order'

type ReturnEvent = 'return.requested' | 'return.approved' | 'return.declined' | 'return.received'

/** One mail for each step of a return. */
function mailReturn<E extends ReturnEvent>(event: E): Subscriber<E> {
  const step = event.slice('return.'.length) as 'requested' | 'approved' | 'declined' | 'received'
  return defineSubscriber({
    event,
    name: 'mail-return',
    queue: 'mail',
    handle: (ctx, { orderId, returnId }) =>
      mailOrder(ctx, { orderId, kind: `return_${step}`, input: { returnId }, dedupeKey: `return-${step}:${returnId}` }),
  })
}

export const onReturnRequested = mailReturn('return.requested')
export const onReturnApproved = mailReturn('return.approved')
export const onReturnDeclined = mailReturn('return.declined')
export const onReturnReceived = mailReturn('return.received')
