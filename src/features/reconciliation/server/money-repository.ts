import { toMinor } from '@/lib/money'
import type { StoreContext } from '@/server/store-context'

/** Something whose sum is not what other rows say it must be. */
export interface Imbalance {
  readonly subject: string
  readonly orderId: string
  readonly orderName: string
  readonly paymentId: string | null
  readonly currency: string
  readonly expectedMinor: number
  readonly actualMinor: number
}

interface Row extends Omit<Imbalance, 'expectedMinor' | 'actualMinor'> {
  readonly expectedMinor: bigint
  readonly actualMinor: bigint
}

/** Bookings whose entries do not add up to zero, or are not of their order's currency. */
export async function findUnbalancedBookings(ctx: StoreContext): Promise<Imbalance[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT b.booking AS subject, b.order_id AS "orderId", (SELECT s.order_prefix FROM store_setting s) || o.number AS "orderName",
      b.payment_id AS "paymentId", o.currency, 0::bigint AS "expectedMinor", b.sum AS "actualMinor"
    FROM (SELECT booking, order_id, min(payment_id::text)::uuid AS payment_id, sum(amount_minor)::bigint AS sum,
        count(*) AS entries, min(currency) AS low, max(currency) AS high FROM ledger_entry GROUP BY booking, order_id) b
      JOIN "order" o ON o.id = b.order_id
    WHERE b.sum <> 0 OR b.entries <> 2 OR b.low <> o.currency OR b.high <> o.currency
    ORDER BY b.booking LIMIT 500`
  return rows.map(toImbalance)
}

/** Orders whose sums are not those of their payments, and of their refunds that did not fail. */
export async function findOrderSums(ctx: StoreContext): Promise<Imbalance[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT what || ':' || id AS subject, id AS "orderId", (SELECT s.order_prefix FROM store_setting s) || number AS "orderName",
      NULL::uuid AS "paymentId", currency, expected AS "expectedMinor", actual AS "actualMinor"
    FROM (SELECT o.id, o.number, o.currency, w.* FROM "order" o
        LEFT JOIN LATERAL (SELECT sum(p.captured_minor)::bigint AS captured FROM payment p WHERE p.order_id = o.id) p ON true
        LEFT JOIN LATERAL (SELECT sum(r.amount_minor)::bigint AS opened FROM refund r
          WHERE r.order_id = o.id AND r.state <> 'failed') r ON true
        CROSS JOIN LATERAL (VALUES ('paid', coalesce(p.captured, 0), o.paid_minor),
          ('refunded', coalesce(r.opened, 0), o.refunded_minor)) AS w(what, expected, actual)) sums
    WHERE expected <> actual ORDER BY number, what LIMIT 500`
  return rows.map(toImbalance)
}

/** Payments whose refunds are not those of their rows, or more than came in. */
export async function findPaymentSums(ctx: StoreContext): Promise<Imbalance[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT 'refunds:' || p.id AS subject, p.order_id AS "orderId",
      (SELECT s.order_prefix FROM store_setting s) || o.number AS "orderName", p.id AS "paymentId", p.currency,
      least(coalesce(r.settled, 0), p.captured_minor) AS "expectedMinor", p.refunded_minor AS "actualMinor"
    FROM payment p JOIN "order" o ON o.id = p.order_id
      LEFT JOIN LATERAL (SELECT sum(r.amount_minor)::bigint AS settled FROM refund r
        WHERE r.payment_id = p.id AND r.state = 'succeeded') r ON true
    WHERE least(coalesce(r.settled, 0), p.captured_minor) <> p.refunded_minor ORDER BY p.id LIMIT 500`
  return rows.map(toImbalance)
}

/**
 * Payments of which the ledger does not say what their own columns do: charge = what the merchant keeps + what went back + the platform's fee + the
 * provider's + what a bank took back.
 */
export async function findLedgerGaps(ctx: StoreContext): Promise<Imbalance[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT 'gateway:' || p.id AS subject, p.order_id AS "orderId",
      (SELECT s.order_prefix FROM store_setting s) || o.number AS "orderName", p.id AS "paymentId", p.currency,
      p.keeps AS "expectedMinor", coalesce(l.gateway, 0) AS "actualMinor"
    FROM (SELECT *, captured_minor - refunded_minor - disputed_minor
        - CASE WHEN captured_minor > 0 THEN fee_minor - fee_refunded_minor + gateway_fee_minor ELSE 0 END AS keeps FROM payment) p
      JOIN "order" o ON o.id = p.order_id
      LEFT JOIN LATERAL (SELECT sum(e.amount_minor)::bigint AS gateway FROM ledger_entry e
        WHERE e.order_id = p.order_id AND e.payment_id = p.id AND e.account = 'gateway') l ON true
    WHERE p.keeps <> coalesce(l.gateway, 0) ORDER BY p.id LIMIT 500`
  return rows.map(toImbalance)
}

/** Orders of which the ledger's sales are not the goods sold less what was given back of them. */
export async function findSalesGaps(ctx: StoreContext): Promise<Imbalance[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT 'sales:' || o.id AS subject, o.id AS "orderId", (SELECT s.order_prefix FROM store_setting s) || o.number AS "orderName",
      NULL::uuid AS "paymentId", o.currency, o.sold AS "expectedMinor", -coalesce(l.sales, 0) AS "actualMinor"
    FROM (SELECT o.*, CASE WHEN o.status = 'placed' THEN o.total_minor - coalesce((SELECT sum(r.amount_minor) FROM refund r
        WHERE r.order_id = o.id AND r.state = 'succeeded' AND r.of_sale), 0)::bigint ELSE 0 END AS sold
      FROM "order" o WHERE o.status = 'placed') o
      LEFT JOIN LATERAL (SELECT sum(e.amount_minor)::bigint AS sales FROM ledger_entry e
        WHERE e.order_id = o.id AND e.account = 'sales') l ON true
    WHERE o.sold <> -coalesce(l.sales, 0) ORDER BY o.number LIMIT 500`
  return rows.map(toImbalance)
}

export interface MoneySums {
  readonly currency: string
  readonly capturedMinor: number
  readonly refundedMinor: number
  readonly feeMinor: number
  readonly gatewayFeeMinor: number
  readonly disputedMinor: number
  readonly payments: number
}

/** What came in and went back by each provider and currency. */
export async function sumPayments(ctx: StoreContext): Promise<(MoneySums & { provider: string })[]> {
  const rows = await ctx.db.$queryRaw<
    (Record<'capturedMinor' | 'refundedMinor' | 'feeMinor' | 'gatewayFeeMinor' | 'disputedMinor', bigint> & {
      provider: string
      currency: string
      payments: number
    })[]
  >`SELECT provider, currency, count(*)::int AS payments, sum(captured_minor)::bigint AS "capturedMinor",
      sum(refunded_minor)::bigint AS "refundedMinor", sum(fee_minor - fee_refunded_minor)::bigint AS "feeMinor",
      sum(gateway_fee_minor)::bigint AS "gatewayFeeMinor", sum(disputed_minor)::bigint AS "disputedMinor"
    FROM payment WHERE captured_minor > 0 GROUP BY provider, currency ORDER BY provider, currency`
  return rows.map(({ provider, currency, payments, ...sums }) => ({
    provider,
    currency,
    payments,
    capturedMinor: toMinor(sums.capturedMinor),
    refundedMinor: toMinor(sums.refundedMinor),
    feeMinor: toMinor(sums.feeMinor),
    gatewayFeeMinor: toMinor(sums.gatewayFeeMinor),
    disputedMinor: toMinor(sums.disputedMinor),
  }))
}

function toImbalance(row: Row): Imbalance {
  return { ...row, expectedMinor: toMinor(row.expectedMinor), actualMinor: toMinor(row.actualMinor) }
}
