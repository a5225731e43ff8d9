import { env } from '@/env.mjs'
import { authenticate } from '@/server/auth/authenticate'
import { DomainError } from '@/server/errors'
import { hasMailbox, listMailbox, readMailboxItem } from '@/server/mail/mailbox'
import type { RequestContext } from '@/server/trpc/request'
import type { MailInBox, MailSummary } from '../mailbox-schema'

const SHOWN = 100
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/**
 * Mails hold links that open accounts: the mailbox is for whoever sits at this machine, while the platform has no other
 * name than localhost, and else for operators. @throws DomainError `not_found`
 */
async function requireReader(request: RequestContext): Promise<void> {
  if (!hasMailbox()) throw new DomainError('not_found')
  const isAtHome = env.STOA_DOMAIN === 'localhost' && !env.STOA_PUBLIC_URL && LOOPBACK.has(request.ip)
  if (isAtHome) return
  const actor = await authenticate(request)
  if (actor.kind !== 'user' || !actor.isOperator) throw new DomainError('not_found')
}

/** The mails that stayed on this machine, newest first. @throws DomainError `not_found` */
export async function openMailbox(request: RequestContext): Promise<MailSummary[]> {
  await requireReader(request)
  return listMailbox(SHOWN)
}

/** @throws DomainError `not_found` */
export async function readMail(request: RequestContext, input: { readonly id: string }): Promise<MailInBox> {
  await requireReader(request)
  const mail = await readMailboxItem(input.id)
  if (!mail) throw new DomainError('not_found')
  return mail
}
