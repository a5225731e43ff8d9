import { Prisma } from '@/generated/store/client'
import { toMinor } from '@/lib/money'
import type { StoreContext } from '@/server/store-context'
import type { BookedPayment } from '../engine/books'

/** Payments of one run at the most: the newest. A store that has more of them in three days is looked at by its open ones first. */
const MOST = 5000

type Amount = 'amountMinor' | 'capturedMinor' | 'refundedMinor' | 'feeMinor' | 'gatewayFeeMinor'
interface BookedRow extends Omit<BookedPayment, Amount | 'waiting'>, Readonly<Record<Amount, bigint>> {
  readonly waiting: { refundId: string; amountMinor: number; createdAt: string }[] | null
}

const OPEN = Prisma.sql`(p.state IN ('pending', 'authorised') OR p.dispute_state = 'open'
  OR EXISTS (SELECT FROM refund r WHERE r.payment_id = p.id AND r.state = 'pending'))`

/** The payments that were begun or moved since then, and those on which something is still open, however old. One statement. */
export function findBooked(ctx: StoreContext, since: Date): Promise<BookedPayment[]> {
  return query(ctx, Prisma.sql`p.updated_at >= ${since} OR p.created_at >= ${since} OR ${OPEN}`)
}

/** Those of the given ids. One statement. */
export function findBookedByIds(ctx: StoreContext, ids: readonly string[]): Promise<BookedPayment[]> {
  return query(ctx, Prisma.sql`p.id = ANY(${[...ids]}::uuid[])`)
}

/** Payments that wait for their provider's word for longer than a moment, and not for so long that asking often would help. Oldest first. */
export function findAwaiting(ctx: StoreContext, begun: { before: Date; after: Date }): Promise<BookedPayment[]> {
  return query(
    ctx,
    Prisma.sql`p.state = 'pending' AND p.provider <> 'manual' AND p.external_id IS NOT NULL
      AND p.created_at BETWEEN ${begun.after} AND ${begun.before}`,
  )
}

/** Whether something of the store is to be asked for now: a payment that waits, or a refund. One statement, on indexes. */
export async function isSomethingAwaited(ctx: StoreContext, begun: { before: Date; after: Date }): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ awaited: boolean }[]>`
    SELECT EXISTS (SELECT FROM payment p WHERE p.state = 'pending' AND p.provider <> 'manual' AND p.external_id IS NOT NULL
      AND p.created_at BETWEEN ${begun.after} AND ${begun.before})
      OR EXISTS (SELECT FROM refund r WHERE r.state = 'pending' AND r.created_at BETWEEN ${begun.after} AND ${begun.before}) AS awaited`
  return row?.awaited ?? false
}

/** Refunds that were asked for and have no answer yet. */
export function findWaitingRefunds(
  ctx: StoreContext,
  begun: { before: Date; after: Date },
): Promise<{ id: string; orderId: string }[]> {
  return ctx.db.refund.findMany({
    where: { state: 'pending', createdAt: { gte: begun.after, lte: begun.before } },
    select: { id: true, orderId: true },
    orderBy: { createdAt: 'asc' },
    take: 200,
  })
}

async function query(ctx: StoreContext, where: Prisma.Sql): Promise<BookedPayment[]> {
  const rows = await ctx.db.$queryRaw<BookedRow[]>`
    SELECT p.id AS "paymentId", p.order_id AS "orderId", (SELECT s.order_prefix FROM store_setting s) || o.number AS "orderName",
      o.status AS "orderStatus", p.provider, p.external_id AS "externalId", p.state, p.currency, p.amount_minor AS "amountMinor",
      p.captured_minor AS "capturedMinor", p.refunded_minor AS "refundedMinor", p.fee_minor AS "feeMinor",
      p.gateway_fee_minor AS "gatewayFeeMinor", p.dispute_state AS "disputeState", p.authorised_until AS "authorisedUntil",
      p.created_at AS "createdAt",
      (SELECT jsonb_agg(jsonb_build_object('refundId', r.id, 'amountMinor', r.amount_minor, 'createdAt', r.created_at) ORDER BY r.created_at)
        FROM refund r WHERE r.payment_id = p.id AND r.state = 'pending') AS waiting
    FROM payment p JOIN "order" o ON o.id = p.order_id
    WHERE ${where} ORDER BY p.created_at DESC, p.id LIMIT ${MOST}`
  return rows.map(toBooked)
}

function toBooked({ waiting, ...row }: BookedRow): BookedPayment {
  return {
    ...row,
    amountMinor: toMinor(row.amountMinor),
    capturedMinor: toMinor(row.capturedMinor),
    refundedMinor: toMinor(row.refundedMinor),
    feeMinor: toMinor(row.feeMinor),
    gatewayFeeMinor: toMinor(row.gatewayFeeMinor),
    waiting: (waiting ?? []).map((refund) => ({ ...refund, createdAt: new Date(refund.createdAt) })),
  }
}
