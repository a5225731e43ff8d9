import { readTrackedOrder } from '@/features/orders/server'
import { type MailContent, storeBrand } from '@/server/mail'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { type OrderMailKind, orderMailKindSchema } from '../order-mails-schema'
import { orderMailContent } from './mail-order'
import { findMail, type MailRow } from './order-mails-repository'

export interface OrderMailFound {
  readonly row: MailRow & { readonly orderId: string }
  readonly kind: OrderMailKind
  readonly input: Record<string, string>
  /** What it would say now; null: there is nothing to say any more. */
  readonly content: MailContent | null
}

/** A mail about an order, made again from the order's data. @throws DomainError `not_found`, also for mails of other kinds */
export async function readOrderMail(ctx: StoreContext, id: string): Promise<OrderMailFound> {
  const row = await findMail(ctx, id)
  const kind = orderMailKindSchema.safeParse(row?.kind).data
  const orderId = row?.orderId
  const found = orderId ? await readTrackedOrder(ctx, orderId) : null
  if (!row || !kind || !orderId || !found) throw new DomainError('not_found')
  const input = (row.input ?? {}) as Record<string, string>
  const content = await orderMailContent(ctx, { orderId, kind, input, found, brand: await storeBrand(ctx) })
  return { row: { ...row, orderId }, kind, input, content }
}
