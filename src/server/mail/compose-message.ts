import type { SendMailOptions } from 'nodemailer'
import { env } from '@/env.mjs'
import { normaliseEmail } from '@/lib/email-address'
import { type OutgoingMail, MailRefusedError } from './outgoing-mail'

/**
 * A mail as nodemailer takes it. Addresses are given apart from names and the envelope is stated, so that nothing that a
 * person typed is parsed as an address list or ends a header.
 */
export function composeMessage(mail: OutgoingMail): SendMailOptions {
  const from = mail.fromAddress ? checkedAddress(mail.fromAddress) : senderAddress()
  const to = checkedAddress(mail.to)
  return {
    messageId: mail.messageId,
    from: { name: oneLine(mail.fromName), address: from },
    to: { name: '', address: to },
    ...(mail.replyTo ? { replyTo: { name: '', address: checkedAddress(mail.replyTo) } } : {}),
    envelope: { from, to: [to] },
    subject: oneLine(mail.subject),
    html: mail.html,
    text: mail.text,
    headers: { 'Content-Language': mail.locale, 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function checkedAddress(address: string): string {
  const plain = normaliseEmail(address)
  if (!plain) throw new MailRefusedError('Not one plain address')
  return plain
}

/** Who a mail says it is from. */
export function senderLine({ fromName, fromAddress }: { fromName: string; fromAddress: string | null }): string {
  return `${oneLine(fromName)} <${fromAddress ?? senderAddress()}>`
}

/** MAIL_FROM is an address, or a name with an address in angle brackets. */
function senderAddress(): string {
  const text = /<([^<>]+)>\s*$/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM
  return checkedAddress(text)
}

/** The platform's own name as a sender: what MAIL_FROM says before the angle brackets. */
export function platformSenderName(): string {
  return /^\s*"?([^"<]*?)"?\s*</.exec(env.MAIL_FROM)?.[1] || 'Stoa'
}

/** Without line ends and other characters that steer: the rest is encoded by nodemailer. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 250)
}
