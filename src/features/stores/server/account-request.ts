import type { Actor } from '@/server/auth/actor'

/** What the use-cases about a person's own stores, and the operators', need to know of the request. */
export interface PlatformRequest {
  readonly actor: Actor
  readonly now: Date
  readonly ip: string
  readonly requestId: string
}

export interface AccountRequest extends PlatformRequest {
  readonly actor: Extract<Actor, { kind: 'user' }>
}
