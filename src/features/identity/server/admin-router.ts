import { router, staffProcedure } from '@/server/trpc/procedures'
import { z } from 'zod'
import {
  apiToken,
  changeMemberRoleInput,
  createApiTokenInput,
  createdApiToken,
  invitationIdInput,
  inviteMemberInput,
  memberIdInput,
  memberList,
  tokenIdInput,
  transferOwnershipInput,
} from '../access-schema'
import { DONE, done } from '../identity-schema'
import { changeMemberRole } from './change-member-role'
import { createApiToken } from './create-api-token'
import { inviteMember } from './invite-member'
import { listApiTokens } from './list-api-tokens'
import { listMembers } from './list-members'
import { removeMember } from './remove-member'
import { revokeApiToken } from './revoke-api-token'
import { revokeInvitation } from './revoke-invitation'
import { transferOwnership } from './transfer-ownership'

/** Who and what may act in the store: members, invitations, API tokens. */
export const identityAdminRouter = router({
  members: staffProcedure('staff:read', { rate: 'read', audit: null })
    .input(z.strictObject({}))
    .output(memberList)
    .query(({ ctx }) => listMembers(ctx)),
  inviteMember: staffProcedure('staff:write', { rate: 'heavy', audit: 'member.invited' })
    .input(inviteMemberInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await inviteMember(ctx, input)
      return DONE
    }),
  revokeInvitation: staffProcedure('staff:write', { rate: 'write', audit: 'invitation.revoked' })
    .input(invitationIdInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await revokeInvitation(ctx, input)
      return DONE
    }),
  changeMemberRole: staffProcedure('staff:write', { rate: 'write', audit: 'member.role_changed' })
    .input(changeMemberRoleInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await changeMemberRole(ctx, input)
      return DONE
    }),
  removeMember: staffProcedure('staff:write', { rate: 'write', audit: 'member.removed' })
    .input(memberIdInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await removeMember(ctx, input)
      return DONE
    }),
  // Only an owner has store:delete, and only an owner may give the store away.
  transferOwnership: staffProcedure('store:delete', { rate: 'auth', audit: 'store.transferred' })
    .input(transferOwnershipInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await transferOwnership(ctx, input)
      return DONE
    }),
  apiTokens: staffProcedure('tokens:write', { rate: 'read', audit: null })
    .input(z.strictObject({}))
    .output(z.array(apiToken))
    .query(({ ctx }) => listApiTokens(ctx)),
  createApiToken: staffProcedure('tokens:write', { rate: 'heavy', audit: 'token.created' })
    .input(createApiTokenInput)
    .output(createdApiToken)
    .mutation(({ ctx, input }) => createApiToken(ctx, input)),
  revokeApiToken: staffProcedure('tokens:write', { rate: 'write', audit: 'token.revoked' })
    .input(tokenIdInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await revokeApiToken(ctx, input)
      return DONE
    }),
})
