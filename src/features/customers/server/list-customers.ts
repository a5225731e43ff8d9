import { isId } from '@/lib/ids'
import { currencySchema } from '@/lib/money'
import type { StoreContext } from '@/server/store-context'
import type { CustomerList, ListCustomersInput } from '../customers-schema'
import { countCustomers, type CustomerPosition, selectCustomers } from './customer-list-repository'

/** The shop's customers, the newest first, with what they ordered. Two statements, whatever the page's size. */
export async function listCustomers(ctx: StoreContext, input: ListCustomersInput): Promise<CustomerList> {
  const { search, cursor, pageSize, groupId = null } = input
  const [rows, total] = await Promise.all([
    selectCustomers(ctx, { search, groupId, after: readCursor(cursor), limit: pageSize + 1 }),
    countCustomers(ctx, { search, groupId }),
  ])
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return {
    customers: page.map((row) => ({
      id: row.id,
      name: `${row.first_name} ${row.last_name}`.trim(),
      email: row.email,
      hasAccount: row.has_account,
      acceptsMarketing: row.accepts_marketing,
      orderCount: row.order_count,
      spent: row.spent.map((each) => ({ ...each, currency: currencySchema.parse(each.currency) })),
      createdAt: row.created_at.toISOString(),
    })),
    total,
    nextCursor: rows.length > pageSize && last ? `${last.created_at.getTime()}.${last.id}` : null,
  }
}

/** A cursor that is none of ours begins at the first page. */
function readCursor(cursor: string | undefined): CustomerPosition | null {
  const [time = '', id = ''] = cursor?.split('.') ?? []
  return /^\d{10,15}$/.test(time) && isId(id) ? { createdAt: new Date(Number(time)), id } : null
}
