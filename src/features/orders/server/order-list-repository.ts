import { Prisma } from '@/generated/store/client'
import { toMinor } from '@/lib/money'
import type { StoreContext } from '@/server/store-context'

export interface OrderFilter {
  readonly number: number | null
  readonly text: string
  readonly status: readonly string[]
  readonly paymentState: readonly string[]
  readonly fulfilmentState: readonly string[]
  /** Null: any. */
  readonly tag: string | null
  readonly from: Date | null
  readonly until: Date | null
}

export interface OrderListRow {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly status: string
  readonly paymentState: string
  readonly fulfilmentState: string
  readonly cancelReason: string | null
  readonly currency: string
  readonly createdAt: Date
  readonly placedAt: Date | null
  readonly cancelledAt: Date | null
  readonly email: string
  readonly customerName: string
  readonly itemCount: number
  readonly totalMinor: number
  readonly paymentMethod: string
}

interface OrderSqlRow extends Omit<OrderListRow, 'totalMinor'> {
  readonly totalMinor: bigint
}

/** Orders before a number (newest first), and how many the filter matches in all. Two statements. */
export async function findOrders(
  ctx: StoreContext,
  filter: OrderFilter,
  page: { before: number | null; limit: number },
): Promise<{ rows: OrderListRow[]; total: number }> {
  const matching = conditionOf(filter)
  const rows = await ctx.db.$queryRaw<OrderSqlRow[]>`
    SELECT o.id, o.number, (SELECT s.order_prefix FROM store_setting s) || o.number AS name, o.status,
      o.payment_state AS "paymentState", o.fulfilment_state AS "fulfilmentState", o.cancel_reason AS "cancelReason",
      o.currency, o.created_at AS "createdAt", o.placed_at AS "placedAt", o.cancelled_at AS "cancelledAt", o.email,
      trim(concat_ws(' ', address.value ->> 'firstName', address.value ->> 'lastName')) AS "customerName",
      (SELECT sum(l.quantity)::int FROM order_line l WHERE l.order_id = o.id) AS "itemCount",
      o.total_minor AS "totalMinor", o.payment_method AS "paymentMethod"
    FROM "order" o, LATERAL (SELECT coalesce(o.shipping_address, o.billing_address) AS value) address
    WHERE ${matching} AND (${page.before}::int IS NULL OR o.number < ${page.before}::int)
    ORDER BY o.number DESC LIMIT ${page.limit}`
  const [counted] = await ctx.db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total
    FROM "order" o, LATERAL (SELECT coalesce(o.shipping_address, o.billing_address) AS value) address WHERE ${matching}`
  return {
    rows: rows.map((row) => ({ ...row, itemCount: row.itemCount ?? 0, totalMinor: toMinor(row.totalMinor) })),
    total: counted?.total ?? 0,
  }
}

function conditionOf(filter: OrderFilter): Prisma.Sql {
  const like = `%${filter.text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`
  const conditions: Prisma.Sql[] = []
  if (filter.number !== null) conditions.push(Prisma.sql`o.number = ${filter.number}::int`)
  else if (filter.text !== '') {
    conditions.push(Prisma.sql`(o.email ILIKE ${like}
      OR concat_ws(' ', address.value ->> 'firstName', address.value ->> 'lastName') ILIKE ${like})`)
  }
  conditions.push(
    filter.status.length > 0 ? Prisma.sql`o.status = ANY (${filter.status}::text[])` : Prisma.sql`o.status <> 'draft'`,
  )
  if (filter.tag) conditions.push(Prisma.sql`${filter.tag} = ANY (o.tags)`)
  if (filter.paymentState.length > 0) {
    conditions.push(Prisma.sql`o.payment_state = ANY (${filter.paymentState}::text[])`)
  }
  if (filter.fulfilmentState.length > 0) {
    conditions.push(Prisma.sql`o.fulfilment_state = ANY (${filter.fulfilmentState}::text[])`)
  }
  if (filter.from) conditions.push(Prisma.sql`o.created_at >= ${filter.from}`)
  if (filter.until) conditions.push(Prisma.sql`o.created_at < ${filter.until}`)
  return Prisma.join(conditions, ' AND ')
}
