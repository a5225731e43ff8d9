import type { CustomerProfile, UpdateCustomerInput } from '../customers-schema'
import type { CustomerContext } from './customer-context'
import { updateCustomer } from './customers-repository'
import { toProfile } from './to-profile'

export async function updateOwnProfile(ctx: CustomerContext, input: UpdateCustomerInput): Promise<CustomerProfile> {
  return toProfile(await updateCustomer(ctx, ctx.actor.id, input))
}
