import { newId } from '@/lib/ids'
import { newOneTimeToken } from '@/server/auth/one-time-token'
import { DomainError } from '@/server/errors'
import { enqueuePlatformJob } from '@/server/jobs/enqueue'
import type { StoreContext } from '@/server/store-context'
import type { InviteMemberInput } from '../access-schema'
import { sendInvitationMailJob } from './jobs/send-invitation-mail-job'
import { insertInvitation, isMemberByEmail, listInvitations } from './members-repository'
import { requireUser } from './require-user'

export const INVITATION_DAYS = 7
const OPEN_INVITATIONS = 50

/**
 * Invites an address to the store by mail; inviting it again sends a new link and ends the old one.
 * @throws DomainError `already_taken` (a member), `quota_reached` (50 open invitations)
 */
export async function inviteMember(ctx: StoreContext, input: InviteMemberInput): Promise<void> {
  const inviter = requireUser(ctx)
  const storeId = ctx.store.id
  if (await isMemberByEmail(storeId, input.email)) throw new DomainError('already_taken', { field: 'email' })
  const open = await listInvitations(storeId)
  if (open.filter(({ email }) => email !== input.email).length >= OPEN_INVITATIONS)
    throw new DomainError('quota_reached')
  const { id } = await insertInvitation({
    storeId,
    ...input,
    // Nobody knows this secret; the job that writes the mail makes the one that counts.
    tokenHash: newOneTimeToken().tokenHash,
    expiresAt: new Date(ctx.now.getTime() + INVITATION_DAYS * 86_400_000),
  })
  const mail = { invitationId: id, inviterName: inviter.name, locale: ctx.locale }
  await enqueuePlatformJob(sendInvitationMailJob, mail, { id: newId(), requestId: ctx.requestId })
}
