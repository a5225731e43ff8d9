import { platformSessionRows } from '@/server/auth/session-rows'
import type { AccountContext } from './account-context'

/** Signs the caller out on every device but this one. */
export async function signOutElsewhere(ctx: AccountContext): Promise<void> {
  await platformSessionRows.revokeAll(ctx.actor.id, 'signed_out_everywhere', ctx.now, ctx.actor.sessionId)
}
