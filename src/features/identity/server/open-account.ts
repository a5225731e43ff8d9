import { platformSessionRows } from '@/server/auth/session-rows'
import { startSession } from '@/server/auth/sessions'
import type { RequestContext } from '@/server/trpc/request'
import type { Me, RegisterInput } from '../identity-schema'
import { registerUser } from './register-user'

/** Opens an account and signs this browser in to it. */
export async function openAccount(request: RequestContext, input: RegisterInput): Promise<Me> {
  const user = await registerUser(request, input)
  await startSession(request, platformSessionRows, user.id)
  return user
}
