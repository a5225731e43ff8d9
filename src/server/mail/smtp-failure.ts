import { MailRefusedError, MailServerError, type MailTrouble } from './outgoing-mail'

/** What nodemailer adds to its errors: its own code, the server's, and the command that was answered by it. */
interface SmtpError extends Error {
  readonly code?: string
  readonly responseCode?: number
  readonly command?: string
}

const TROUBLE_OF_CODE: Readonly<Record<string, MailTrouble>> = {
  EDNS: 'unknown_host',
  ECONNECTION: 'unreachable',
  ESOCKET: 'unreachable',
  ETIMEDOUT: 'no_answer',
  ETLS: 'encryption',
  EAUTH: 'sign_in',
  ENOAUTH: 'sign_in',
}

/**
 * What an attempt by SMTP ended with, as ours. A no for good is a 55x that was said to the recipient or to the mail itself; one that
 * is said to us (sign-in, sender, the greeting) can be put right, and is a matter of trying again.
 */
export function smtpFailure(error: unknown): Error {
  if (!(error instanceof Error)) return new MailServerError('other', String(error))
  const { responseCode = 0, command = '', code = '', message } = error as SmtpError
  const toTheMail = command === 'RCPT TO' || command === 'DATA'
  if (toTheMail && responseCode >= 550 && responseCode < 560) return new MailRefusedError(message)
  if (toTheMail && responseCode >= 400 && responseCode !== 421) return new MailServerError('deferred', message)
  if (command === 'MAIL FROM' && responseCode >= 500) return new MailServerError('sender_refused', message)
  const isEncryption = command !== 'AUTH' && /certificate|self-signed|wrong version number|SSL|TLS/i.test(message)
  return new MailServerError(isEncryption ? 'encryption' : (TROUBLE_OF_CODE[code] ?? 'other'), message)
}

/** Whether the server itself is in trouble, for the breaker: an answer about one mail says nothing about the next. */
export function isServerTrouble(error: Error): boolean {
  return !(error instanceof MailRefusedError) && !(error instanceof MailServerError && error.trouble === 'deferred')
}
