import type { SessionSummary } from '../identity-schema'
import type { AccountContext } from './account-context'
import { listLiveSessions } from './sessions-repository'

/** The caller's signed-in devices, the one used last first. */
export async function listSessions(ctx: AccountContext): Promise<SessionSummary[]> {
  const sessions = await listLiveSessions(ctx.actor.id, ctx.now)
  return sessions.map((session) => ({
    id: session.id,
    isCurrent: session.id === ctx.actor.sessionId,
    ip: session.ip,
    userAgent: session.userAgent,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.rotatedAt.toISOString(),
  }))
}
