import { platformDb } from '../platform-db'
import type { StoreEntry } from '../store-directory'
import type { RequestContext } from '../trpc/request'
import { type Actor, ANONYMOUS } from './actor'
import { hashToken } from './one-time-token'
import type { Permission } from './permissions'
import { cookieName } from './session-cookie'
import { platformSessionRows, storeSessionRows } from './session-rows'
import { readSession } from './sessions'

/** Who calls on the platform's host: a token, a signed-in user, or nobody. Read once per request. */
export function authenticate(request: RequestContext): Promise<Actor> {
  return (request.actor ??= readActor(request))
}

/** Who calls on a store's host: one of its customers, or nobody. */
export async function authenticateCustomer(request: RequestContext, store: StoreEntry): Promise<Actor> {
  if (!request.cookies.has(cookieName('customer'))) return ANONYMOUS
  const session = await readSession(request, storeSessionRows(store))
  return session ? { kind: 'customer', id: session.subjectId, name: session.subject.name } : ANONYMOUS
}

async function readActor(request: RequestContext): Promise<Actor> {
  const bearer = /^Bearer (stoa_[\w-]+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer) return readToken(bearer, request.now)
  // A session of the platform counts on the platform's host only, whatever cookie a store's host was sent.
  return request.host.kind === 'platform' ? readUser(request) : ANONYMOUS
}

async function readUser(request: RequestContext): Promise<Actor> {
  const session = await readSession(request, platformSessionRows)
  if (!session) return ANONYMOUS
  return { kind: 'user', id: session.subjectId, sessionId: session.id, ...session.subject }
}

/** Noting the last use of a token at most this often keeps reads from becoming writes. */
const USE_NOTED_EVERY_MS = 60_000

async function readToken(token: string, now: Date): Promise<Actor> {
  const row = await platformDb.apiToken.findFirst({ where: { tokenHash: hashToken(token), revokedAt: null } })
  if (!row || (row.expiresAt && row.expiresAt <= now)) return ANONYMOUS
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > USE_NOTED_EVERY_MS) {
    await platformDb.apiToken.updateMany({ where: { id: row.id }, data: { lastUsedAt: now } })
  }
  return { kind: 'token', id: row.id, name: row.name, storeId: row.storeId, scopes: row.scopes as Permission[] }
}
