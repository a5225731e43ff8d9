import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { revokeToken } from './api-tokens-repository'
import { requireUser } from './require-user'

/** Ends a token, from its next request on. @throws DomainError `not_found` */
export async function revokeApiToken(ctx: StoreContext, input: { readonly id: string }): Promise<void> {
  requireUser(ctx)
  if (!(await revokeToken(ctx.store.id, input.id, ctx.now))) throw new DomainError('not_found')
}
