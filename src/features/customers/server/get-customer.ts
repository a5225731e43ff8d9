import { currencySchema } from '@/lib/money'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { CustomerDetail } from '../customers-schema'
import { listAddressRows } from './addresses-repository'
import { selectCustomerOrders, selectCustomerTotals } from './customer-list-repository'
import { findCustomerById } from './customers-repository'
import { selectGroupIds } from './groups-repository'
import { toAddress, toOrder, toProfile } from './to-profile'

const ORDERS_SHOWN = 20

/** A customer as staff see them. @throws DomainError `not_found` */
export async function getCustomer(ctx: StoreContext, input: { readonly id: string }): Promise<CustomerDetail> {
  const customer = await findCustomerById(ctx, input.id)
  if (!customer) throw new DomainError('not_found')
  const [addresses, orders, totals, groupIds] = await Promise.all([
    listAddressRows(ctx, customer.id),
    selectCustomerOrders(ctx, customer.id, ORDERS_SHOWN),
    selectCustomerTotals(ctx, customer.id),
    selectGroupIds(ctx, customer.id),
  ])
  return {
    ...toProfile(customer),
    locale: customer.locale,
    hasAccount: customer.passwordHash !== null,
    createdAt: customer.createdAt.toISOString(),
    orderCount: totals.reduce((sum, each) => sum + each.order_count, 0),
    spent: totals.map((each) => ({
      currency: currencySchema.parse(each.currency),
      totalMinor: Number(each.total_minor),
    })),
    addresses: addresses.map(toAddress),
    groupIds,
    orders: orders.map(toOrder),
  }
}
