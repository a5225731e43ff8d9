import { createTransport } from 'nodemailer'
import { composeMessage } from './compose-message'
import { MailRefusedError, type MailTransport } from './outgoing-mail'

/** Sends by SMTP over a few kept connections. No attempt takes longer than the time-outs together. */
export function createSmtpTransport(url: string): MailTransport & { close(): void } {
  const smtp = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  })
  return {
    async send(mail) {
      try {
        await smtp.sendMail(composeMessage(mail))
      } catch (error) {
        if (isRefusal(error)) throw new MailRefusedError(error.message)
        throw error
      }
    },
    close: () => smtp.close(),
  }
}

/** 5xx is an answer for good, but for 535 and the like: our own sign-in there can be put right. */
function isRefusal(error: unknown): error is Error {
  if (!(error instanceof Error) || !('responseCode' in error) || typeof error.responseCode !== 'number') return false
  return error.responseCode >= 550 && error.responseCode < 560
}
