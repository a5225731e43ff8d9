import { hashPassword, requireGoodPassword } from '@/server/auth/passwords'
import { platformSessionRows } from '@/server/auth/session-rows'
import type { ChangePasswordInput } from '../identity-schema'
import type { AccountContext } from './account-context'
import { confirmPassword } from './confirm-password'
import { updateUserPassword } from './users-repository'

/**
 * Changes the caller's password, given the present one, and ends their other sessions.
 * @throws DomainError `wrong_credentials`, `account_locked` (guessing at the present one counts as signing in), `invalid`
 */
export async function changePassword(ctx: AccountContext, input: ChangePasswordInput): Promise<void> {
  const { id, name, email, sessionId } = ctx.actor
  requireGoodPassword(input.password, [name, email])
  await confirmPassword(ctx, input.currentPassword)
  await updateUserPassword(id, await hashPassword(input.password), ctx.now)
  await platformSessionRows.revokeAll(id, 'password_changed', ctx.now, sessionId)
}
