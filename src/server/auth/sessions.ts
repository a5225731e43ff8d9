import { recordAudit } from '../audit'
import { findStoreByHost } from '../store-directory'
import type { RequestContext } from '../trpc/request'
import { judgeSession } from './judge-session'
import { clearCookie, cookieName, setCookie } from './session-cookie'
import { platformSessionRows, type SessionRow, type SessionRows, storeSessionRows } from './session-rows'
import { ACCESS_MS, openSession, REFRESH_MS, sealSession, type SessionClaims } from './session-token'

/** The rows behind the sessions that count on the request's host; null where there are none. */
async function sessionRowsOf(request: Pick<RequestContext, 'host'>): Promise<SessionRows | null> {
  if (request.host.kind === 'platform') return platformSessionRows
  const store = await findStoreByHost(request.host)
  return store?.schemaVersion ? storeSessionRows(store) : null
}

/**
 * Signs the subject in on this browser: a new row, and its cookie on the answer. A session that the browser had here
 * before is ended, so that none can be planted. Returns the claims of the new session.
 */
export async function startSession(
  request: RequestContext,
  rows: SessionRows,
  subjectId: string,
): Promise<SessionClaims> {
  const before = await readClaims(request, rows)
  if (before) await rows.revoke(before.sessionId, 'replaced', request.now)
  const sessionId = await rows.create({
    subjectId,
    ip: request.ip,
    userAgent: (request.headers.get('user-agent') ?? '').slice(0, 300),
    now: request.now,
    expiresAt: new Date(request.now.getTime() + REFRESH_MS),
  })
  const claims = { subjectId, sessionId, generation: 0, freshUntil: request.now.getTime() + ACCESS_MS }
  await giveCookie(request, rows, claims)
  return claims
}

/** The live session of the request, read from its row; null when there is none. Ends a session whose cookie was copied. */
export async function readSession(request: RequestContext, rows: SessionRows): Promise<SessionRow | null> {
  const claims = await readClaims(request, rows)
  if (!claims) return null
  const row = await rows.find(claims.sessionId)
  return (await settle(request, rows, claims, row)) ? row : null
}

/** Signs this browser out. */
export async function endSession(request: RequestContext, rows: SessionRows): Promise<void> {
  const claims = await readClaims(request, rows)
  if (claims) await rows.revoke(claims.sessionId, 'signed_out', request.now)
  clearCookie(request.responseHeaders, rows.cookie)
}

/**
 * Exchanges a cookie older than 15 minutes for one of the next generation. The HTTP entry calls it before procedures and
 * pages, and nothing else does: pages cannot set cookies. Costs nothing without a cookie, a decryption with a fresh
 * one. Of parallel requests one moves the row on; the others get the cookie of where it stands.
 */
export async function refreshSession(request: RequestContext): Promise<void> {
  if (!request.cookies.has(cookieName('session')) && !request.cookies.has(cookieName('customer'))) return
  const rows = await sessionRowsOf(request)
  const claims = rows && (await readClaims(request, rows))
  if (!claims || claims.freshUntil > request.now.getTime()) return
  const generation = await exchange(request, rows, claims)
  if (generation === null) return clearCookie(request.responseHeaders, rows.cookie)
  await giveCookie(request, rows, { ...claims, generation, freshUntil: request.now.getTime() + ACCESS_MS })
}

/** The generation that the browser is to hold from now on; null when its session is over. */
async function exchange(request: RequestContext, rows: SessionRows, claims: SessionClaims): Promise<number | null> {
  const { sessionId, generation } = claims
  const expiresAt = new Date(request.now.getTime() + REFRESH_MS)
  if (await rows.rotate(sessionId, generation, request.now, expiresAt)) return generation + 1
  const row = await rows.find(sessionId)
  return row && (await settle(request, rows, claims, row)) ? row.generation : null
}

/** Whether the session counts; ends it when the cookie is one that was exchanged before. */
async function settle(
  request: RequestContext,
  rows: SessionRows,
  claims: SessionClaims,
  row: SessionRow | null,
): Promise<boolean> {
  const verdict = judgeSession(claims, row, request.now)
  if (verdict !== 'reused' || !row) return verdict === 'current' || verdict === 'previous'
  await rows.revoke(row.id, 'reused', request.now)
  const kind = rows.audience === 'platform' ? 'user' : 'customer'
  await recordAudit(request, {
    action: 'session_reused',
    actor: { kind: 'system', name: 'sessions' },
    subject: `${kind}:${row.subjectId}`,
    ...(kind === 'customer' ? { storeId: rows.audience } : {}),
    after: { sessionId: row.id, generation: row.generation, presented: claims.generation },
  })
  return false
}

async function readClaims(request: RequestContext, rows: SessionRows): Promise<SessionClaims | null> {
  const token = request.cookies.get(cookieName(rows.cookie))
  return token ? openSession(rows.audience, token) : null
}

async function giveCookie(request: RequestContext, rows: SessionRows, claims: SessionClaims): Promise<void> {
  const token = await sealSession(rows.audience, claims)
  setCookie(request.responseHeaders, rows.cookie, token, { maxAgeSeconds: REFRESH_MS / 1000 })
}
