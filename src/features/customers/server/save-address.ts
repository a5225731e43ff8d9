import { DomainError } from '@/server/errors'
import type { CustomerAddress, SaveAddressInput } from '../customers-schema'
import { countAddresses, writeAddress } from './addresses-repository'
import type { CustomerContext } from './customer-context'
import { toAddress } from './to-profile'

const ADDRESSES_PER_CUSTOMER = 30

/** Adds or changes an address of the customer's. @throws DomainError `not_found`, `quota_reached` (30) */
export async function saveAddress(ctx: CustomerContext, input: SaveAddressInput): Promise<CustomerAddress> {
  const isFull = !input.id && (await countAddresses(ctx, ctx.actor.id)) >= ADDRESSES_PER_CUSTOMER
  if (isFull) throw new DomainError('quota_reached')
  const row = await writeAddress(ctx, ctx.actor.id, input)
  if (!row) throw new DomainError('not_found')
  return toAddress(row)
}
