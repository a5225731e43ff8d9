import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { ReturnReason, ReturnRow, ReturnState } from '../returns-schema'

export interface ReturnFilter {
  /** "1001" or "#1001" of an order, or a part of an address. */
  readonly search: string
  readonly state: readonly ReturnState[]
}

type ListRow = Omit<ReturnRow, 'createdAt'> & { readonly createdAt: Date; readonly reasons: ReturnReason[] }

/** Returns older than the cursor (an id: they are in the order of time), newest first, and how many there are in all. Two statements. */
export async function findReturns(
  ctx: StoreContext,
  filter: ReturnFilter,
  page: { before: string | null; limit: number },
): Promise<{ rows: ListRow[]; total: number }> {
  const matching = conditionOf(filter)
  const rows = await ctx.db.$queryRaw<ListRow[]>`
    SELECT t.id, t.order_id AS "orderId", s.order_prefix || o.number || '-R' || t.number AS name, t.state, t.resolution,
      t.requested_by AS "requestedBy", o.email, t.created_at AS "createdAt",
      trim(concat_ws(' ', coalesce(o.shipping_address, o.billing_address) ->> 'firstName',
        coalesce(o.shipping_address, o.billing_address) ->> 'lastName')) AS "customerName",
      (SELECT coalesce(sum((l ->> 'quantity')::int), 0)::int FROM jsonb_array_elements(t.lines) l) AS pieces,
      (SELECT array_agg(DISTINCT l ->> 'reason') FROM jsonb_array_elements(t.lines) l) AS reasons
    FROM order_return t JOIN "order" o ON o.id = t.order_id, store_setting s
    WHERE ${matching} AND (${page.before}::uuid IS NULL OR t.id < ${page.before}::uuid)
    ORDER BY t.id DESC LIMIT ${page.limit}`
  const [counted] = await ctx.db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM order_return t JOIN "order" o ON o.id = t.order_id WHERE ${matching}`
  return { rows, total: counted?.total ?? 0 }
}

function conditionOf({ search, state }: ReturnFilter): Prisma.Sql {
  const conditions: Prisma.Sql[] = []
  const number = /^#?(\d{1,9})$/.exec(search)?.[1]
  if (number) conditions.push(Prisma.sql`o.number = ${Number(number)}::int`)
  else if (search !== '') {
    const like = `%${search.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`
    conditions.push(Prisma.sql`o.email ILIKE ${like}`)
  }
  if (state.length > 0) conditions.push(Prisma.sql`t.state = ANY (${state}::text[])`)
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}
