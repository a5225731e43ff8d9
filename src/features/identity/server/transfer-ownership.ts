import { ROLE_PERMISSIONS } from '@/lib/permissions'
import { DomainError } from '@/server/errors'
import type { StorefrontContext } from '@/server/trpc/procedures'
import type { TransferOwnershipInput } from '../access-schema'
import { revokeTokensBeyond } from './api-tokens-repository'
import { confirmPassword } from './confirm-password'
import { findMembership, moveOwnership } from './members-repository'
import { requireUser } from './require-user'

/**
 * Gives the store to another member; the owner so far stays as an admin. Asks for the password again.
 * @throws DomainError `not_found` (no member), `wrong_credentials`, `account_locked`, `changed_meanwhile`
 */
export async function transferOwnership(ctx: StorefrontContext, input: TransferOwnershipInput): Promise<void> {
  const owner = requireUser(ctx)
  const member = await findMembership(ctx.store.id, input.userId)
  if (!member || input.userId === owner.id) throw new DomainError('not_found')
  await confirmPassword({ ip: ctx.request.ip, requestId: ctx.requestId, actor: owner }, input.password)
  if (!(await moveOwnership(ctx.store.id, owner.id, input.userId))) throw new DomainError('changed_meanwhile')
  await revokeTokensBeyond(ctx.store.id, owner.id, ROLE_PERMISSIONS.admin, ctx.now)
}
