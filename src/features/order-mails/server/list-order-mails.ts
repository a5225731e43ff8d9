import { readTrackedOrder } from '@/features/orders/server'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import {
  HAND_SENT_KINDS,
  type HandSentKind,
  type OrderMailItem,
  type OrderMails,
  orderMailKindSchema,
} from '../order-mails-schema'
import { letterOf } from './letter'
import { findMailsOfOrder, type MailRow } from './order-mails-repository'
import { orderMailTemplates } from './templates/root'
import { storeBrand } from '@/server/mail'

/** The mails about an order with how they fared, and what staff may send by hand now. @throws DomainError `not_found` */
export async function listOrderMails(ctx: StoreContext, { orderId }: { orderId: string }): Promise<OrderMails> {
  const [found, rows] = await Promise.all([readTrackedOrder(ctx, orderId), findMailsOfOrder(ctx, orderId)])
  if (!found) throw new DomainError('not_found')
  const { order } = found
  const letter = await letterOf({ brand: await storeBrand(ctx), order, locale: order.locale, url: '' })
  const sendable: HandSentKind[] = []
  for (const kind of HAND_SENT_KINDS) {
    if (await orderMailTemplates[kind].contentOf(ctx, letter, {})) sendable.push(kind)
  }
  return { mails: rows.map(toItem), sendable }
}

function toItem(row: MailRow): OrderMailItem {
  const { id, recipient, subject, failure, attempts } = row
  const isRetrying = row.state === 'queued' && failure !== null
  return {
    id,
    kind: orderMailKindSchema.safeParse(row.kind).data ?? null,
    recipient,
    subject,
    state: isRetrying ? 'retrying' : (row.state as 'queued' | 'sent' | 'failed'),
    failure,
    attempts,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }
}
