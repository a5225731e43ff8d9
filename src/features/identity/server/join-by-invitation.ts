import { hashToken } from '@/server/auth/one-time-token'
import { DomainError } from '@/server/errors'
import type { RequestContext } from '@/server/trpc/request'
import type { AcceptedInvitation, JoinByInvitationInput } from '../access-schema'
import { acceptInvitation } from './accept-invitation'
import { findOpenInvitation } from './members-repository'
import { openAccount } from './open-account'

/**
 * Opens an account for the invited address, signs this browser in and takes the invitation up.
 * @throws DomainError `expired`, `already_taken` (there is an account: sign in first), `invalid` (password)
 */
export async function joinByInvitation(
  request: RequestContext,
  { token, ...account }: JoinByInvitationInput,
): Promise<AcceptedInvitation> {
  const invitation = await findOpenInvitation({ tokenHash: hashToken(token) }, request.now)
  if (!invitation) throw new DomainError('expired')
  const user = await openAccount(request, { ...account, email: invitation.email })
  return acceptInvitation({ now: request.now, actor: user }, { token })
}
