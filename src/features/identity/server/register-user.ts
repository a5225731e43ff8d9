import { recordAudit } from '@/server/audit'
import { hashPassword, requireGoodPassword } from '@/server/auth/passwords'
import { DomainError } from '@/server/errors'
import type { RequestContext } from '@/server/trpc/request'
import type { Me, RegisterInput } from '../identity-schema'
import { insertUser } from './users-repository'

/**
 * Opens an account on the platform. The first one ever becomes the operator.
 * @throws DomainError `invalid` (password), `already_taken` (email)
 */
export async function registerUser(
  request: Pick<RequestContext, 'ip' | 'requestId'>,
  input: RegisterInput,
): Promise<Me> {
  const { name, email, password, locale } = input
  requireGoodPassword(password, [name, email])
  // Hashed before anybody looks whether the address is taken: both answers take as long.
  const passwordHash = await hashPassword(password)
  const user = await insertUser({ name, email, passwordHash, locale })
  if (!user) throw new DomainError('already_taken', { field: 'email' })
  const actor = { kind: 'user', ...user, sessionId: '' } as const
  await recordAudit(request, {
    action: 'registration',
    actor,
    subject: user.email,
    after: { isOperator: user.isOperator },
  })
  return { id: user.id, name: user.name, email: user.email, isOperator: user.isOperator, locale: user.locale }
}
