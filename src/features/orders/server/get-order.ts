import { toMinor } from '@/lib/money'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { allowsCause, phaseOf } from '../engine/order-state-machine'
import { type AdminOrder, type CancelReason, timelineKindSchema, type TimelineEntry } from '../orders-schema'
import { isEditable } from '../engine/is-editable'
import { findNeighbours, findOrder, type OrderFound } from './order-reading-repository'
import { trackingUrl } from './tracking-token'
import { orderBody, orderHead } from './view-order'

/** An order with everything that staff sees of it. @throws DomainError `not_found` */
export async function getOrder(ctx: StoreContext, input: { id: string }): Promise<AdminOrder> {
  const order = await findOrder(ctx, input.id)
  if (!order) throw new DomainError('not_found')
  const head = orderHead(order)
  const body = orderBody(order)
  const state = { ...head, cancelReason: order.cancelReason as CancelReason | null }
  const isUnsent = body.lines.some((line) => line.unsentQuantity > 0)
  return {
    id: order.id,
    ...head,
    ...body,
    customer: customerOf(order),
    cancelReason: order.cancelReason,
    refundDue: phaseOf(state) === 'refund_due',
    source: order.source,
    tags: order.tags,
    exchangeOfId: order.exchangeOfId,
    payments: order.payments.map(paymentOf),
    timeline: order.events.map(entryOf).toReversed(),
    heldUntil: order.reservations[0]?.expiresAt.toISOString() ?? null,
    trackingUrl: trackingUrl(ctx, order.locale, order.id),
    ...(await findNeighbours(ctx, order.number)),
    allowed: {
      markPaid: allowsCause(state, 'marked_paid'),
      refund: toMinor(order.paidMinor) > toMinor(order.refundedMinor),
      fulfil: head.status === 'placed' && isUnsent,
      cancel: allowsCause(state, 'cancelled') && head.status !== 'draft',
      edit: isEditable(order),
    },
    version: order.version,
  }
}

function customerOf({ customer }: OrderFound): AdminOrder['customer'] {
  if (!customer) return null
  const { id, email, firstName, lastName, _count } = customer
  return { id, email, name: `${firstName} ${lastName}`.trim(), orderCount: _count.orders }
}

function paymentOf(payment: OrderFound['payments'][number]): AdminOrder['payments'][number] {
  const { id, provider, method, externalId, failureCode, createdAt } = payment
  return {
    id,
    provider,
    method,
    state: payment.state as AdminOrder['payments'][number]['state'],
    amountMinor: toMinor(payment.amountMinor),
    refundedMinor: toMinor(payment.refundedMinor),
    disputeState: payment.disputeState as AdminOrder['payments'][number]['disputeState'],
    externalId,
    failureCode,
    createdAt: createdAt.toISOString(),
  }
}

function entryOf(event: OrderFound['events'][number]): TimelineEntry {
  const { note, ...details } = event.data as Record<string, string | number>
  return {
    id: event.id,
    kind: timelineKindSchema.parse(event.kind),
    at: event.createdAt.toISOString(),
    actorKind: event.actorKind as TimelineEntry['actorKind'],
    actorName: event.actorName,
    text: note === undefined ? null : String(note),
    details,
  }
}
