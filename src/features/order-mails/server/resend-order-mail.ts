import { newId } from '@/lib/ids'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { queueOrderMail } from './queue-order-mail'
import { readOrderMail } from './read-order-mail'

/**
 * Sends a mail once more, to the same address, as it reads now.
 * @throws DomainError `not_found` where there is nothing to say any more, `rate_limited` after twenty mails of an order in an hour
 */
export async function resendOrderMail(ctx: StoreContext, { id }: { id: string }): Promise<{ recipient: string }> {
  const { row, kind, input, content } = await readOrderMail(ctx, id)
  if (!content) throw new DomainError('not_found')
  const { orderId, recipient, locale } = row
  const { subject } = content
  await queueOrderMail(ctx, { orderId, kind, input, recipient, locale, subject, dedupeKey: `resent:${newId()}` })
  return { recipient }
}
