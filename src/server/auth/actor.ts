import type { Permission } from './permissions'

/** Who acts. Kept on timelines and in the audit log. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'customer'; readonly id: string; readonly name: string }
  | {
      readonly kind: 'user'
      readonly id: string
      readonly name: string
      readonly email: string
      readonly sessionId: string
      readonly isOperator: boolean
    }
  | {
      readonly kind: 'token'
      readonly id: string
      readonly name: string
      /** The store that the token is for; null: the platform's. */
      readonly storeId: string | null
      readonly scopes: readonly Permission[]
    }
  | { readonly kind: 'system'; readonly name: string }

export const ANONYMOUS: Actor = { kind: 'anonymous' }

/** The name shown for an actor where a person reads it. */
export function actorName(actor: Actor): string {
  return actor.kind === 'anonymous' ? 'anonymous' : actor.name
}
