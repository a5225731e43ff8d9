import type { StoreContext } from '@/server/store-context'
import type { CustomerProfile } from '../customers-schema'
import { findCustomerById } from './customers-repository'
import { toProfile } from './to-profile'

/** Who is signed in to the shop on this browser; null when nobody is. */
export async function readCustomer(ctx: StoreContext): Promise<CustomerProfile | null> {
  const customer = ctx.actor.kind === 'customer' ? await findCustomerById(ctx, ctx.actor.id) : null
  return customer && toProfile(customer)
}
