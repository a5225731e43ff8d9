import { readTrackedOrder } from '@/features/orders/server'
import { newId } from '@/lib/ids'
import { storeBrand } from '@/server/mail'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { SendOrderMailInput } from '../order-mails-schema'
import { orderMailContent } from './mail-order'
import { queueOrderMail } from './queue-order-mail'

/**
 * Sends one of the mails that staff send by hand, with their words.
 * @throws DomainError `not_found`, also where the order's state leaves nothing to say; `rate_limited`
 */
export async function sendOrderMail(
  ctx: StoreContext,
  { orderId, kind, note }: SendOrderMailInput,
): Promise<{ recipient: string }> {
  const found = await readTrackedOrder(ctx, orderId)
  const input = { note }
  const content = found && (await orderMailContent(ctx, { orderId, kind, input, found, brand: await storeBrand(ctx) }))
  if (!found || !content) throw new DomainError('not_found')
  const { email: recipient, locale } = found.order
  const { subject } = content
  await queueOrderMail(ctx, { orderId, kind, input, recipient, locale, subject, dedupeKey: `by-hand:${newId()}` })
  return { recipient }
}
