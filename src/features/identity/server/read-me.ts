import { authenticate } from '@/server/auth/authenticate'
import type { RequestContext } from '@/server/trpc/request'
import type { Me } from '../identity-schema'
import { findUserById } from './users-repository'

/** Who is signed in on this browser; null when nobody is. */
export async function readMe(request: RequestContext): Promise<Me | null> {
  const actor = await authenticate(request)
  const user = actor.kind === 'user' ? await findUserById(actor.id) : null
  if (!user) return null
  return { id: user.id, name: user.name, email: user.email, isOperator: user.isOperator, locale: user.locale }
}
