import { recordAudit } from '@/server/audit'
import { attemptSignIn } from '@/server/auth/attempts'
import { verifyPassword } from '@/server/auth/passwords'
import { platformSessionRows } from '@/server/auth/session-rows'
import type { SessionClaims } from '@/server/auth/session-token'
import { startSession } from '@/server/auth/sessions'
import type { RequestContext } from '@/server/trpc/request'
import type { Me, SignInInput } from '../identity-schema'
import { findUserByEmail } from './users-repository'

/**
 * Signs this browser in to the platform. An unknown address is answered as a wrong password is, and as slowly.
 * @throws DomainError `wrong_credentials`, `account_locked`
 */
export async function signInUser(
  request: RequestContext,
  input: SignInInput,
): Promise<{ readonly user: Me; readonly claims: SessionClaims }> {
  const user = await attemptSignIn(request, { audience: 'platform', email: input.email }, async () => {
    const found = await findUserByEmail(input.email)
    return (await verifyPassword(found?.passwordHash ?? null, input.password)) ? found : null
  })
  const claims = await startSession(request, platformSessionRows, user.id)
  const { id, name, email, isOperator, locale } = user
  const actor = { kind: 'user', id, name, email, isOperator, sessionId: claims.sessionId } as const
  await recordAudit(request, { action: 'login_success', actor, subject: email })
  return { user: { id, name, email, isOperator, locale }, claims }
}
