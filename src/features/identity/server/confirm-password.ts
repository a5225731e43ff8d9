import { attemptSignIn } from '@/server/auth/attempts'
import { verifyPassword } from '@/server/auth/passwords'
import { findUserById } from './users-repository'

interface Confirmation {
  readonly ip: string
  readonly requestId: string
  readonly actor: { readonly id: string; readonly email: string }
}

/**
 * Asks the caller for their password once more, before what a stolen session must not do.
 * @throws DomainError `wrong_credentials`, `account_locked`
 */
export async function confirmPassword(ctx: Confirmation, password: string): Promise<void> {
  await attemptSignIn(ctx, { audience: 'platform', email: ctx.actor.email }, async () => {
    const user = await findUserById(ctx.actor.id)
    return (await verifyPassword(user?.passwordHash ?? null, password)) ? user : null
  })
}
