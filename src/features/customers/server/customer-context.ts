import type { Actor } from '@/server/auth/actor'
import type { StorefrontContext } from '@/server/trpc/procedures'

export type CustomerActor = Extract<Actor, { kind: 'customer' }>

/** What a use-case about the signed-in customer's own things gets. */
export interface CustomerContext extends StorefrontContext {
  readonly actor: CustomerActor
}
