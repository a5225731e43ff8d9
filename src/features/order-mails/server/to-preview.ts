import { type MailContent, renderMail, senderLine, storeSender } from '@/server/mail'
import type { StoreContext } from '@/server/store-context'
import type { MailPreview } from '../order-mails-schema'

/** A mail's content as staff look at it. */
export async function toPreview(ctx: StoreContext, to: string, { subject, body }: MailContent): Promise<MailPreview> {
  const [{ html, text }, sender] = await Promise.all([renderMail(body), storeSender(ctx)])
  return { subject, from: senderLine(sender), to, html, text }
}
