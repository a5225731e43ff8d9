import { newId } from '@/lib/ids'
import type { StoreContext } from '../store-context'
import { storeUrl } from '../store-directory'
import { deliver, type DeliveryResult, type MailContent, type MailLedger } from './deliver'
import type { MailBrand } from './layout'

export interface StoreMail {
  /** Names the cause: one mail per key, however often it is asked for. */
  readonly dedupeKey: string
  /** Shown on the order's timeline and in the list of mails: `order_confirmation`. */
  readonly kind: string
  readonly recipient: string
  readonly locale?: string
  readonly orderId?: string
  /** Where answers go; the store's contact address as a rule. */
  readonly replyTo?: string | null
  /** Called only when the mail is about to be sent. */
  readonly compose: (brand: MailBrand) => Promise<MailContent>
}

/**
 * Sends a mail in the store's name, once per dedupeKey, and notes it in the store's table. To be called from a job or an
 * event's subscriber: it throws when the mail server cannot be reached, and the queue tries again.
 */
export function sendStoreMail(ctx: StoreContext, mail: StoreMail): Promise<DeliveryResult> {
  const locale = mail.locale ?? ctx.locale
  const { dedupeKey, recipient, replyTo = null } = mail
  const brand = { name: ctx.store.name, url: storeUrl(ctx.store) }
  return deliver(storeLedger(ctx, mail, locale), {
    dedupeKey: `${ctx.store.id}:${dedupeKey}`,
    fromName: ctx.store.name,
    to: recipient,
    replyTo,
    locale,
    compose: () => mail.compose(brand),
  })
}

function storeLedger(ctx: StoreContext, mail: StoreMail, locale: string): MailLedger {
  const { dedupeKey, kind, recipient, orderId = null } = mail
  return {
    async open() {
      await ctx.db.mailMessage.createMany({
        data: [{ id: newId(), dedupeKey, kind, recipient, locale, orderId, subject: '' }],
        skipDuplicates: true,
      })
      const row = await ctx.db.mailMessage.update({ where: { dedupeKey }, data: { attempts: { increment: 1 } } })
      return row.state === 'sent'
    },
    async sent(subject) {
      await ctx.db.mailMessage.update({
        where: { dedupeKey },
        data: { state: 'sent', subject, failure: null, sentAt: new Date() },
      })
    },
    async failed(reason) {
      await ctx.db.mailMessage.update({
        where: { dedupeKey },
        data: { state: 'failed', failure: reason.slice(0, 500) },
      })
    },
  }
}
