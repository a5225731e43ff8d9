import type { CustomerAddress } from '../customers-schema'
import { listAddressRows } from './addresses-repository'
import type { CustomerContext } from './customer-context'
import { toAddress } from './to-profile'

/** The customer's addresses, the default first. */
export async function listAddresses(ctx: CustomerContext): Promise<CustomerAddress[]> {
  return (await listAddressRows(ctx, ctx.actor.id)).map(toAddress)
}
