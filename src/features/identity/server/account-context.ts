import type { Actor } from '@/server/auth/actor'
import type { RequestContext } from '@/server/trpc/request'

export type UserActor = Extract<Actor, { kind: 'user' }>

/** What a use-case about the caller's own account gets: the request, and the signed-in user. */
export interface AccountContext extends Omit<RequestContext, 'actor'> {
  readonly actor: UserActor
}
