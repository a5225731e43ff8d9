import { toMinor } from '@/lib/money'
import type { EarlierRefund } from '@/features/refunds/server'
import type { StoreContext } from '@/server/store-context'
import type { ReturnState } from '../returns-schema'

export interface ExchangeFound {
  readonly orderId: string
  readonly name: string
  readonly state: ReturnState
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[]
  readonly creditedMinor: number | null
  readonly draftId: string | null
}

/** A return as far as exchanging it goes, with the draft that was begun for it. One statement. */
export async function findExchange(ctx: StoreContext, returnId: string): Promise<ExchangeFound | null> {
  const [row] = await ctx.db.$queryRaw<(Omit<ExchangeFound, 'creditedMinor'> & { creditedMinor: bigint | null })[]>`
    SELECT t.order_id AS "orderId", s.order_prefix || o.number || '-R' || t.number AS name, t.state,
      (t.credit ->> 'amountMinor')::bigint AS "creditedMinor",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('orderLineId', l ->> 'orderLineId', 'quantity', (l ->> 'receivedQuantity')::int)), '[]')
        FROM jsonb_array_elements(t.lines) l WHERE (l ->> 'receivedQuantity')::int > 0) AS lines,
      (SELECT x.id FROM "order" x WHERE x.exchange_of_id = t.id AND x.status = 'draft' LIMIT 1) AS "draftId"
    FROM order_return t JOIN "order" o ON o.id = t.order_id, store_setting s WHERE t.id = ${returnId}::uuid`
  if (!row) return null
  return { ...row, creditedMinor: row.creditedMinor === null ? null : toMinor(row.creditedMinor) }
}

/** Writes down what was given in other goods for a return. */
export async function saveCredit(ctx: StoreContext, returnId: string, parts: EarlierRefund): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE order_return SET credit = ${JSON.stringify(parts)}::jsonb WHERE id = ${returnId}::uuid`
}

/** Takes the credit back of the return that an order was made in exchange for: the order came to nothing. */
export async function dropCredit(ctx: StoreContext, orderId: string): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE order_return t SET credit = NULL, state = 'received', version = t.version + 1, updated_at = ${ctx.now}
    FROM "order" o WHERE o.id = ${orderId}::uuid AND o.status = 'cancelled' AND t.id = o.exchange_of_id AND t.credit IS NOT NULL`
}
