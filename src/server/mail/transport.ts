import { env } from '@/env.mjs'
import { circuitOf } from '../circuit-breaker'
import { singleton } from '../singleton'
import { hasMailbox, mailboxTransport } from './mailbox'
import type { MailTransport } from './outgoing-mail'
import { isServerTrouble } from './smtp-failure'
import { createSmtpTransport } from './smtp-transport'

/** How this process sends mails, as configured: behind a breaker, so that a server that is down does not hold up who asks. */
export function mailTransport(): MailTransport {
  if (hasMailbox()) return mailboxTransport
  if (!env.SMTP_URL) throw new Error('SMTP_URL is not set: no mail can be sent')
  const url = env.SMTP_URL
  const smtp = singleton('smtp-transport', () => createSmtpTransport(url))
  const circuit = circuitOf('mail:platform', { isTrouble: isServerTrouble, halfOpenAfterMs: 30_000 })
  return { send: (mail) => circuit.run(() => smtp.send(mail)) }
}
