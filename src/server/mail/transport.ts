import { env } from '@/env.mjs'
import { singleton } from '../singleton'
import { hasMailbox, mailboxTransport } from './mailbox'
import type { MailTransport } from './outgoing-mail'
import { createSmtpTransport } from './smtp-transport'

/** How this process sends mails, as configured. */
export function mailTransport(): MailTransport {
  if (hasMailbox()) return mailboxTransport
  if (!env.SMTP_URL) throw new Error('SMTP_URL is not set: no mail can be sent')
  const url = env.SMTP_URL
  return singleton('smtp-transport', () => createSmtpTransport(url))
}
