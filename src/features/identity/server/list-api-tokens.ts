import type { StoreContext } from '@/server/store-context'
import { type ApiToken, scope } from '../access-schema'
import { type ApiTokenRecord, listTokens } from './api-tokens-repository'

/** The store's tokens, newest first; never their secrets. */
export async function listApiTokens(ctx: StoreContext): Promise<ApiToken[]> {
  const tokens = await listTokens(ctx.store.id)
  return tokens.map((token) => toApiToken(token, ctx.now))
}

export function toApiToken(token: ApiTokenRecord, now: Date): ApiToken {
  const { id, name, prefix, createdAt, lastUsedAt, expiresAt, createdBy } = token
  return {
    id,
    name,
    prefix,
    scopes: token.scopes.flatMap((text) => scope.safeParse(text).data ?? []),
    createdByName: createdBy.name,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
    hasExpired: expiresAt !== null && expiresAt <= now,
  }
}
