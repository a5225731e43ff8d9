import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { CustomerProfile, EditCustomerInput } from '../customers-schema'
import { findCustomerById, updateCustomer } from './customers-repository'
import { toProfile } from './to-profile'

/** Staff put right what a customer's card says. Their address and password are the customer's own. @throws DomainError `not_found` */
export async function editCustomer(ctx: StoreContext, { id, ...changes }: EditCustomerInput): Promise<CustomerProfile> {
  if (!(await findCustomerById(ctx, id))) throw new DomainError('not_found')
  return toProfile(await updateCustomer(ctx, id, changes))
}
