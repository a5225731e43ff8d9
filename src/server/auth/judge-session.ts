import type { SessionRow } from './session-rows'
import type { SessionClaims } from './session-token'

/** Tabs that asked at the same moment hold the cookie of the generation before: that is no theft. */
export const GRACE_MS = 30_000

/**
 * What a cookie is worth against its row.
 * `current`: of the row's generation. `previous`: of the one before, within the grace. `reused`: of an older one, or after
 * the grace: two parties hold the session. `dead`: revoked, expired, or somebody else's.
 */
export type SessionVerdict = 'current' | 'previous' | 'reused' | 'dead'

export function judgeSession(
  claims: SessionClaims,
  row: Omit<SessionRow, 'subject'> | null,
  now: Date,
): SessionVerdict {
  if (!row || row.id !== claims.sessionId || row.subjectId !== claims.subjectId) return 'dead'
  if (row.revokedAt || row.expiresAt <= now) return 'dead'
  if (claims.generation === row.generation) return 'current'
  if (claims.generation > row.generation) return 'dead'
  const isPrevious = claims.generation === row.generation - 1
  return isPrevious && now.getTime() - row.rotatedAt.getTime() <= GRACE_MS ? 'previous' : 'reused'
}
