import { DomainError } from '@/server/errors'
import type { AccountContext } from './account-context'
import { revokeOwnSession } from './sessions-repository'

/** Signs one of the caller's devices out; it notices at its next request. @throws DomainError `not_found` */
export async function revokeSession(ctx: AccountContext, input: { readonly id: string }): Promise<void> {
  if (!(await revokeOwnSession(ctx.actor.id, input.id, ctx.now))) throw new DomainError('not_found')
}
