import { platformDb } from '@/server/platform-db'

export interface SessionRecord {
  readonly id: string
  readonly ip: string | null
  readonly userAgent: string | null
  readonly createdAt: Date
  readonly rotatedAt: Date
}

/** The user's live sessions, the one used last first. */
export function listLiveSessions(userId: string, now: Date): Promise<SessionRecord[]> {
  return platformDb.session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ rotatedAt: 'desc' }, { id: 'desc' }],
    take: 100,
  })
}

/** Ends one of the user's own sessions; false when it is not theirs or over. */
export async function revokeOwnSession(userId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await platformDb.session.updateMany({
    where: { id, userId, revokedAt: null },
    data: { revokedAt: now, revokedReason: 'revoked' },
  })
  return count === 1
}
