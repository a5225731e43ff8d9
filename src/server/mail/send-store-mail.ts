import type { Prisma } from '@/generated/store/client'
import { newId } from '@/lib/ids'
import { triesOf } from '../jobs/queue-rules'
import type { StoreContext } from '../store-context'
import { deliver, type DeliveryResult, type MailContent, type MailLedger } from './deliver'
import type { MailBrand } from './layout'
import { storeBrand } from './store-brand'
import { storeSender } from './store-sender'

export interface StoreMail {
  /** Names the cause: one mail per key, however often it is asked for. */
  readonly dedupeKey: string
  /** Shown in the list of the order's mails: `order_confirmation`. */
  readonly kind: string
  readonly recipient: string
  readonly locale?: string
  readonly orderId?: string
  /** What it is made of besides the order: kept, so that staff can see and send it again. */
  readonly input?: Prisma.InputJsonObject
  /** Where it is at hand; it is read else. */
  readonly brand?: MailBrand
  /** Called only when the mail is about to be sent. */
  readonly compose: (brand: MailBrand) => Promise<MailContent>
}

/**
 * Sends a mail in the store's name and from the store's server, if it has one, once per dedupeKey, and notes it in the store's table. To be called from a
 * job or an event's subscriber of the queue `mail`: it throws when the server does not take it, and the queue tries again.
 */
export async function sendStoreMail(ctx: StoreContext, mail: StoreMail): Promise<DeliveryResult> {
  const locale = mail.locale ?? ctx.locale
  const sender = await storeSender(ctx)
  return deliver(storeLedger(ctx, mail, locale), {
    ...sender,
    dedupeKey: `${ctx.store.id}:${mail.dedupeKey}`,
    to: mail.recipient,
    locale,
    compose: async () => mail.compose(mail.brand ?? (await storeBrand(ctx))),
  })
}

function storeLedger(ctx: StoreContext, mail: StoreMail, locale: string): MailLedger {
  const { dedupeKey, kind, recipient, orderId = null, input } = mail
  let tries = 0
  return {
    async open() {
      const data = {
        id: newId(),
        dedupeKey,
        kind,
        recipient,
        locale,
        orderId,
        subject: '',
        ...(input ? { input } : {}),
      }
      const row = await ctx.db.mailMessage.upsert({
        where: { dedupeKey },
        create: { ...data, attempts: 1 },
        update: { attempts: { increment: 1 } },
      })
      tries = row.attempts
      return row.state === 'sent'
    },
    async sent(subject) {
      await ctx.db.mailMessage.update({
        where: { dedupeKey },
        data: { state: 'sent', subject, failure: null, sentAt: new Date() },
      })
    },
    async failed(reason, isFinal) {
      // After the last try the job is a dead letter; replayed, it counts on.
      const state = isFinal || tries % triesOf('mail') === 0 ? 'failed' : 'queued'
      await ctx.db.mailMessage.update({ where: { dedupeKey }, data: { state, failure: reason.slice(0, 500) } })
    },
  }
}
