import { ROLE_PERMISSIONS } from '@/lib/permissions'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { ChangeMemberRoleInput } from '../access-schema'
import { revokeTokensBeyond } from './api-tokens-repository'
import { findMembership, setMemberRole } from './members-repository'
import { requireUser } from './require-user'

/**
 * Gives a member another role, from their next request on. API tokens that they made and that may do more than the new
 * role are revoked. @throws DomainError `not_found`; `not_allowed` (the owner: transfer the store instead)
 */
export async function changeMemberRole(ctx: StoreContext, input: ChangeMemberRoleInput): Promise<void> {
  requireUser(ctx)
  const member = await findMembership(ctx.store.id, input.userId)
  if (!member) throw new DomainError('not_found')
  if (!(await setMemberRole(ctx.store.id, input.userId, input.role))) throw new DomainError('not_allowed')
  await revokeTokensBeyond(ctx.store.id, input.userId, ROLE_PERMISSIONS[input.role], ctx.now)
}
