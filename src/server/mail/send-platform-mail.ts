import { newId } from '@/lib/ids'
import { platformDb } from '../platform-db'
import { platformUrl } from '../store-directory'
import { platformSenderName } from './compose-message'
import { deliver, type DeliveryResult, type MailContent, type MailLedger } from './deliver'
import type { MailBrand } from './layout'
import { mailTransport } from './transport'

export interface PlatformMail {
  /** Names the cause: one mail per key, however often it is asked for. */
  readonly dedupeKey: string
  readonly kind: string
  readonly recipient: string
  readonly locale: string
  /** Called only when the mail is about to be sent. */
  readonly compose: (brand: MailBrand) => Promise<MailContent>
}

/** Sends a mail in the platform's name, once per dedupeKey. To be called from a job: it throws, and the queue tries again. */
export function sendPlatformMail(mail: PlatformMail): Promise<DeliveryResult> {
  const { dedupeKey, recipient, locale } = mail
  const name = platformSenderName()
  return deliver(platformLedger(mail), {
    dedupeKey,
    transport: mailTransport(),
    fromName: name,
    fromAddress: null,
    to: recipient,
    replyTo: null,
    locale,
    compose: () => mail.compose({ name, url: platformUrl() }),
  })
}

function platformLedger({ dedupeKey, kind, recipient, locale }: PlatformMail): MailLedger {
  return {
    async open() {
      await platformDb.platformMail.createMany({
        data: [{ id: newId(), dedupeKey, kind, recipient, locale, subject: '' }],
        skipDuplicates: true,
      })
      const row = await platformDb.platformMail.findUniqueOrThrow({ where: { dedupeKey } })
      return row.state === 'sent'
    },
    async sent(subject) {
      await platformDb.platformMail.update({
        where: { dedupeKey },
        data: { state: 'sent', subject, failure: null, sentAt: new Date() },
      })
    },
    async failed(reason, isFinal) {
      await platformDb.platformMail.update({
        where: { dedupeKey },
        data: { state: isFinal ? 'failed' : 'queued', failure: reason.slice(0, 500) },
      })
    },
  }
}
