import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { MailPreview } from '../order-mails-schema'
import { readOrderMail } from './read-order-mail'
import { toPreview } from './to-preview'

/** A mail as its recipient sees it: the very HTML, made again from the order as it is now. @throws DomainError `not_found` */
export async function previewOrderMail(ctx: StoreContext, { id }: { id: string }): Promise<MailPreview> {
  const { row, content } = await readOrderMail(ctx, id)
  if (!content) throw new DomainError('not_found')
  return toPreview(ctx, row.recipient, content)
}
