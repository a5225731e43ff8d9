import { createHash } from 'node:crypto'
import { platformDb } from '../platform-db'
import type { StoreEntry } from '../store-directory'
import type { RequestContext } from '../trpc/request'
import { type Actor, ANONYMOUS } from './actor'
import type { Permission } from './permissions'

/** Who calls on the platform's host: a token, a signed-in user, or nobody. Read once per request. */
export function authenticate(request: RequestContext): Promise<Actor> {
  return (request.actor ??= readActor(request))
}

/** Who calls on a store's host: one of its customers, or nobody. */
export async function authenticateCustomer(_request: RequestContext, _store: StoreEntry): Promise<Actor> {
  return ANONYMOUS
}

async function readActor(request: RequestContext): Promise<Actor> {
  const bearer = /^Bearer (stoa_[\w-]+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  return bearer ? readToken(bearer, request.now) : ANONYMOUS
}

async function readToken(token: string, now: Date): Promise<Actor> {
  const tokenHash = createHash('sha256').update(token).digest('base64url')
  const row = await platformDb.apiToken.findFirst({ where: { tokenHash, revokedAt: null } })
  if (!row || (row.expiresAt && row.expiresAt <= now)) return ANONYMOUS
  return { kind: 'token', id: row.id, name: row.name, storeId: row.storeId, scopes: row.scopes as Permission[] }
}
