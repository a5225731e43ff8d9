import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { revokeTokensBeyond } from './api-tokens-repository'
import { deleteMembership, findMembership } from './members-repository'
import { requireUser } from './require-user'

/**
 * Takes a member out of the store, from their next request on, with the API tokens that they made.
 * @throws DomainError `not_found`; `not_allowed` (the owner)
 */
export async function removeMember(ctx: StoreContext, input: { readonly userId: string }): Promise<void> {
  requireUser(ctx)
  const member = await findMembership(ctx.store.id, input.userId)
  if (!member) throw new DomainError('not_found')
  if (!(await deleteMembership(ctx.store.id, input.userId))) throw new DomainError('not_allowed')
  await revokeTokensBeyond(ctx.store.id, input.userId, [], ctx.now)
}
