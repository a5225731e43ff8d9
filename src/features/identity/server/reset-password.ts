import { recordAudit } from '@/server/audit'
import { hashToken } from '@/server/auth/one-time-token'
import { hashPassword, requireGoodPassword } from '@/server/auth/passwords'
import { platformSessionRows } from '@/server/auth/session-rows'
import { DomainError } from '@/server/errors'
import type { RequestContext } from '@/server/trpc/request'
import type { ResetPasswordInput } from '../identity-schema'
import { findResetToken, updateUserPassword, useResetToken } from './users-repository'

/**
 * Sets a new password by a mailed link, once, and ends every session of the account. A password that is refused leaves
 * the link as it was. @throws DomainError `expired` (used, too old or unknown), `invalid` (password)
 */
export async function resetPassword(request: RequestContext, input: ResetPasswordInput): Promise<void> {
  const tokenHash = hashToken(input.token)
  const user = await findResetToken(tokenHash, request.now)
  if (!user) throw new DomainError('expired')
  requireGoodPassword(input.password, [user.name, user.email])
  const passwordHash = await hashPassword(input.password)
  if (!(await useResetToken(tokenHash, request.now))) throw new DomainError('expired')
  await updateUserPassword(user.id, passwordHash, request.now)
  await platformSessionRows.revokeAll(user.id, 'password_reset', request.now)
  const actor = { kind: 'user', ...user, sessionId: '' } as const
  await recordAudit(request, { action: 'password_reset', actor, subject: user.email })
}
