import { hashToken } from '@/server/auth/one-time-token'
import { DomainError } from '@/server/errors'
import type { AcceptedInvitation } from '../access-schema'
import type { AccountContext } from './account-context'
import { findOpenInvitation, takeUpInvitation } from './members-repository'

/**
 * Takes an invitation up for the signed-in user, whose address must be the invited one: a forwarded link opens nothing.
 * @throws DomainError `expired`; `not_allowed` (another address)
 */
export async function acceptInvitation(
  ctx: Pick<AccountContext, 'now'> & { readonly actor: { readonly id: string; readonly email: string } },
  input: { readonly token: string },
): Promise<AcceptedInvitation> {
  const invitation = await findOpenInvitation({ tokenHash: hashToken(input.token) }, ctx.now)
  if (!invitation) throw new DomainError('expired')
  if (invitation.email !== ctx.actor.email) throw new DomainError('not_allowed')
  if (!(await takeUpInvitation(invitation, ctx.actor.id, ctx.now))) throw new DomainError('expired')
  return { storeSlug: invitation.store.slug }
}
