import { createHash } from 'node:crypto'
import { render, toPlainText } from '@react-email/render'
import type { ReactElement } from 'react'
import { env } from '@/env.mjs'
import { MailRefusedError, type MailTransport } from './outgoing-mail'

/** What a mail says. `body` is made of the parts in layout.tsx. */
export interface MailContent {
  readonly subject: string
  readonly body: ReactElement
}

/** Where it is written down which mails there were: the store's table, or the platform's. */
export interface MailLedger {
  /** Notes the mail, once per dedupeKey; true when it was sent already. */
  open(): Promise<boolean>
  sent(subject: string): Promise<void>
  /** `isFinal`: it will not be tried again. */
  failed(reason: string, isFinal: boolean): Promise<void>
}

export interface Delivery {
  readonly dedupeKey: string
  readonly transport: MailTransport
  readonly fromName: string
  readonly fromAddress: string | null
  readonly to: string
  readonly replyTo: string | null
  readonly locale: string
  /** Called only when the mail is about to be sent: a secret in its link may be made here. */
  readonly compose: () => Promise<MailContent>
}

/** How an attempt ended. A passing failure is thrown instead, for the queue to try again. */
export type DeliveryResult = 'sent' | 'sent_before' | 'refused'

/**
 * Sends a mail once per cause. Called again for the same dedupeKey it does nothing after a success; a crash between the
 * mail server's yes and our note of it is the one way to a second copy, which then bears the same Message-ID.
 */
export async function deliver(ledger: MailLedger, mail: Delivery): Promise<DeliveryResult> {
  if (await ledger.open()) return 'sent_before'
  try {
    const { subject, body } = await mail.compose()
    const { html, text } = await renderMail(body)
    const { transport, fromName, fromAddress, to, replyTo, locale } = mail
    const messageId = messageIdOf(mail.dedupeKey)
    await transport.send({ messageId, fromName, fromAddress, to, replyTo, locale, subject, html, text })
    await ledger.sent(subject)
    return 'sent'
  } catch (error) {
    const isFinal = error instanceof MailRefusedError
    await ledger.failed(error instanceof Error ? error.message : String(error), isFinal)
    if (isFinal) return 'refused'
    throw error
  }
}

/** A mail's two parts, as they are sent and as they are shown to staff. */
export async function renderMail(body: ReactElement): Promise<{ html: string; text: string }> {
  const html = await render(body)
  return { html, text: toPlainText(html) }
}

function messageIdOf(cause: string): string {
  return `<${createHash('sha256').update(cause).digest('hex').slice(0, 40)}@${env.STOA_DOMAIN}>`
}
