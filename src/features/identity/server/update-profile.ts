import type { Me, UpdateProfileInput } from '../identity-schema'
import type { AccountContext } from './account-context'
import { updateUserProfile } from './users-repository'

export async function updateProfile(ctx: AccountContext, input: UpdateProfileInput): Promise<Me> {
  const { id, name, email, isOperator, locale } = await updateUserProfile(ctx.actor.id, input)
  return { id, name, email, isOperator, locale }
}
