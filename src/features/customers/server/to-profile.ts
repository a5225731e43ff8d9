import { storedAddressSchema } from '@/lib/address'
import { currencySchema } from '@/lib/money'
import type { CustomerAddress, CustomerOrder, CustomerProfile } from '../customers-schema'
import type { AddressRecord } from './addresses-repository'
import type { CustomerOrderRow } from './customer-list-repository'
import type { CustomerRecord } from './customers-repository'

export function toProfile(customer: CustomerRecord): CustomerProfile {
  const { id, email, firstName, lastName, phone, acceptsMarketing, emailVerifiedAt } = customer
  return { id, email, firstName, lastName, phone, acceptsMarketing, isEmailVerified: emailVerifiedAt !== null }
}

export function toAddress({ id, address, isDefault }: AddressRecord): CustomerAddress {
  return { id, address: storedAddressSchema.parse(address), isDefault }
}

export function toOrder(row: CustomerOrderRow): CustomerOrder {
  return {
    id: row.id,
    name: `${row.prefix}${row.number}`,
    createdAt: row.created_at.toISOString(),
    status: row.status,
    paymentState: row.payment_state,
    fulfilmentState: row.fulfilment_state,
    itemCount: row.item_count,
    totalMinor: Number(row.total_minor),
    currency: currencySchema.parse(row.currency),
  }
}
