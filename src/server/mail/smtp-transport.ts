import { createTransport, type Transporter } from 'nodemailer'
import { env } from '@/env.mjs'
import { composeMessage } from './compose-message'
import { mailServerAddress } from './mail-server-address'
import type { MailTransport, OutgoingMail } from './outgoing-mail'
import { smtpFailure } from './smtp-failure'

/** Silence that ends an attempt: none takes longer than these together. */
function patience() {
  const socketTimeout = env.STOA_SMTP_TIMEOUT_SECONDS * 1000
  const short = Math.min(socketTimeout, 10_000)
  return { connectionTimeout: short, greetingTimeout: short, socketTimeout }
}

/**
 * Sends by SMTP over a few kept connections. An attempt is one attempt: nodemailer's pool would send a mail again by itself when the
 * connection ends before the last answer, and the server may have it already.
 */
export function createSmtpTransport(url: string): MailTransport & { close(): void } {
  const smtp = createTransport({ url, pool: true, maxConnections: 3, maxRequeues: 0, ...patience() })
  return { send: (mail) => attempt(smtp, mail), close: () => smtp.close() }
}

/** A mail server that a merchant named. */
export interface OwnMailServer {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'starttls' | 'none'
  readonly credentials: { readonly user: string; readonly password: string } | null
}

/** Sends by a merchant's server, one connection for each mail, to the very address that was checked. */
export function createOwnSmtpTransport(server: OwnMailServer): MailTransport {
  const { host, port, security, credentials } = server
  return {
    async send(mail) {
      const smtp = createTransport({
        host: await mailServerAddress(host, port),
        port,
        secure: security === 'tls',
        requireTLS: security === 'starttls',
        ignoreTLS: security === 'none',
        tls: { servername: host },
        ...(credentials ? { auth: { user: credentials.user, pass: credentials.password } } : {}),
        ...patience(),
      })
      try {
        return await attempt(smtp, mail)
      } finally {
        smtp.close()
      }
    },
  }
}

async function attempt(smtp: Transporter, mail: OutgoingMail): Promise<string> {
  const message = composeMessage(mail)
  try {
    const { response } = (await smtp.sendMail(message)) as { response?: string }
    return response ?? ''
  } catch (error) {
    throw smtpFailure(error)
  }
}
