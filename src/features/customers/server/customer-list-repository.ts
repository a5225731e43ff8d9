import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'

export interface CustomerListRow {
  readonly id: string
  readonly email: string
  readonly first_name: string
  readonly last_name: string
  readonly has_account: boolean
  readonly accepts_marketing: boolean
  readonly created_at: Date
  readonly order_count: number
  /** Of orders that were not cancelled. */
  readonly spent: { currency: string; totalMinor: number }[]
}

export interface CustomerPosition {
  readonly createdAt: Date
  readonly id: string
}

/** One page of customers, the newest first, with what they ordered. One statement. */
export function selectCustomers(
  ctx: StoreContext,
  query: { search: string; groupId: string | null; after: CustomerPosition | null; limit: number },
): Promise<CustomerListRow[]> {
  const pattern = likePattern(query.search)
  const { createdAt = null, id = null } = query.after ?? {}
  return ctx.db.$queryRaw<CustomerListRow[]>`
    SELECT c.id, c.email, c.first_name, c.last_name, c.password_hash IS NOT NULL AS has_account,
      c.accepts_marketing, c.created_at, coalesce(o.order_count, 0)::int AS order_count, coalesce(o.spent, '[]') AS spent
    FROM (
      SELECT * FROM customer
      WHERE (${pattern}::text IS NULL OR email LIKE ${pattern} OR ext.plain(first_name || ' ' || last_name) LIKE ext.plain(${pattern}))
        AND ${inGroup(query.groupId)}
        AND (${createdAt}::timestamptz IS NULL OR (created_at, id) < (${createdAt}::timestamptz, ${id}::uuid))
      ORDER BY created_at DESC, id DESC
      LIMIT ${query.limit}
    ) c
    LEFT JOIN LATERAL (
      SELECT sum(per.order_count) AS order_count,
        json_agg(json_build_object('currency', per.currency, 'totalMinor', per.total_minor) ORDER BY per.total_minor DESC) AS spent
      FROM (
        SELECT currency, count(*) AS order_count, sum(total_minor)::bigint AS total_minor
        FROM "order" WHERE customer_id = c.id AND status = 'placed' GROUP BY currency
      ) per
    ) o ON true
    ORDER BY c.created_at DESC, c.id DESC`
}

/** Whether the customer of the row is in the group; always, where none is named. */
function inGroup(groupId: string | null): Prisma.Sql {
  if (groupId === null) return Prisma.sql`true`
  return Prisma.sql`id IN (SELECT m.customer_id FROM customer_group_member m WHERE m.group_id = ${groupId}::uuid)`
}

export async function countCustomers(
  ctx: StoreContext,
  query: { search: string; groupId: string | null },
): Promise<number> {
  const pattern = likePattern(query.search)
  const [row] = await ctx.db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM customer
    WHERE (${pattern}::text IS NULL OR email LIKE ${pattern} OR ext.plain(first_name || ' ' || last_name) LIKE ext.plain(${pattern}))
      AND ${inGroup(query.groupId)}`
  return row?.total ?? 0
}

export interface CustomerOrderRow {
  readonly id: string
  readonly number: number
  readonly prefix: string
  readonly created_at: Date
  readonly status: string
  readonly payment_state: string
  readonly fulfilment_state: string
  readonly item_count: number
  readonly total_minor: bigint
  readonly currency: string
}

/** The latest orders of a customer that were placed, cancelled ones too. */
export function selectCustomerOrders(
  ctx: StoreContext,
  customerId: string,
  limit: number,
): Promise<CustomerOrderRow[]> {
  return ctx.db.$queryRaw<CustomerOrderRow[]>`
    SELECT o.id, o.number, s.order_prefix AS prefix, o.created_at, o.status, o.payment_state, o.fulfilment_state,
      (SELECT coalesce(sum(quantity), 0)::int FROM order_line WHERE order_id = o.id) AS item_count, o.total_minor, o.currency
    FROM "order" o CROSS JOIN store_setting s
    WHERE o.customer_id = ${customerId}::uuid AND o.status <> 'pending'
    ORDER BY o.created_at DESC, o.id DESC
    LIMIT ${limit}`
}

/** Null for no search. Signs that LIKE takes for its own are ordinary here. */
function likePattern(search: string): string | null {
  return search === '' ? null : `%${search.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}

export interface CustomerTotalRow {
  readonly currency: string
  readonly order_count: number
  readonly total_minor: bigint
}

/** What a customer ordered and did not cancel, by currency. */
export function selectCustomerTotals(ctx: StoreContext, customerId: string): Promise<CustomerTotalRow[]> {
  return ctx.db.$queryRaw<CustomerTotalRow[]>`
    SELECT currency, count(*)::int AS order_count, sum(total_minor)::bigint AS total_minor
    FROM "order" WHERE customer_id = ${customerId}::uuid AND status = 'placed'
    GROUP BY currency ORDER BY total_minor DESC`
}
