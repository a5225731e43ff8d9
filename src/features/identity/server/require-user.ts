import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { UserActor } from './account-context'

/** Who may act in a store is for people to decide: a token that could invite or make tokens would outlive its scopes. */
export function requireUser(ctx: StoreContext): UserActor {
  if (ctx.actor.kind !== 'user') throw new DomainError('not_allowed')
  return ctx.actor
}
