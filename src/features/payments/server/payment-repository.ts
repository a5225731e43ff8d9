import { newId } from '@/lib/ids'
import { toMinor } from '@/lib/money'
import type { StoreContext } from '@/server/store-context'
import {
  type PaymentEvent,
  type PaymentMethodSetting,
  type PaymentRecordState,
  paymentMethodSettingSchema,
} from '../payments-schema'

/** The methods that the merchant set up, in display order; entries that this version does not know are left out. */
export async function findMethodSettings(ctx: StoreContext): Promise<PaymentMethodSetting[]> {
  const { paymentMethods } = await ctx.db.storeSetting.findUniqueOrThrow({
    where: { id: 1 },
    select: { paymentMethods: true },
  })
  const entries = Array.isArray(paymentMethods) ? paymentMethods : []
  return entries.flatMap((entry) => paymentMethodSettingSchema.safeParse(entry).data ?? [])
}

export interface PaymentRow {
  readonly id: string
  readonly orderId: string
  readonly orderName: string
  readonly provider: string
  readonly method: string
  /** Provider and method, as orders and settings name them. */
  readonly methodId: string
  readonly state: string
  readonly amountMinor: number
  readonly currency: string
  readonly externalId: string | null
  readonly redirectUrl: string | null
  /** Another payment of the same order is open or done: this one's failure decides nothing. */
  readonly hasOther: boolean
}

interface PaymentSqlRow extends Omit<PaymentRow, 'amountMinor'> {
  readonly amountMinor: bigint
}

/** The payment, with its order's row locked. */
export async function lockPayment(ctx: StoreContext, paymentId: string): Promise<PaymentRow | null> {
  const rows = await ctx.db.$queryRaw<PaymentSqlRow[]>`
    SELECT p.id, p.order_id AS "orderId", (SELECT s.order_prefix FROM store_setting s) || o.number AS "orderName",
      p.provider, p.method, p.provider || ':' || p.method AS "methodId", p.state, p.amount_minor AS "amountMinor", p.currency, p.external_id AS "externalId",
      p.redirect_url AS "redirectUrl",
      EXISTS (SELECT FROM payment other WHERE other.order_id = p.order_id AND other.id <> p.id
        AND other.state IN ('pending', 'succeeded')) AS "hasOther"
    FROM payment p JOIN "order" o ON o.id = p.order_id
    WHERE p.id = ${paymentId}::uuid FOR UPDATE OF o`
  return rows[0] ? { ...rows[0], amountMinor: toMinor(rows[0].amountMinor) } : null
}

/** The newest payment of an order. */
export async function findNewestPayment(ctx: StoreContext, orderId: string): Promise<PaymentRow | null> {
  const rows = await ctx.db.$queryRaw<PaymentSqlRow[]>`
    SELECT p.id, p.order_id AS "orderId", (SELECT s.order_prefix FROM store_setting s) || o.number AS "orderName",
      p.provider, p.method, p.provider || ':' || p.method AS "methodId", p.state, p.amount_minor AS "amountMinor", p.currency, p.external_id AS "externalId",
      p.redirect_url AS "redirectUrl", false AS "hasOther"
    FROM payment p JOIN "order" o ON o.id = p.order_id
    WHERE p.order_id = ${orderId}::uuid ORDER BY p.created_at DESC, p.id DESC LIMIT 1`
  return rows[0] ? { ...rows[0], amountMinor: toMinor(rows[0].amountMinor) } : null
}

/** Stores an event, once; false where it was here before. */
export async function insertEvent(ctx: StoreContext, event: PaymentEvent): Promise<boolean> {
  const count = await ctx.db.$executeRaw`
    INSERT INTO payment_event (id, provider, external_event_id, external_id, kind, amount_minor, currency, payload,
      received_at)
    VALUES (${newId()}::uuid, ${event.provider}, ${event.externalEventId}, ${event.externalId}, ${event.kind},
      ${event.amountMinor}::bigint, ${event.currency}, ${JSON.stringify(event)}::jsonb, ${ctx.now})
    ON CONFLICT (provider, external_event_id) DO NOTHING`
  return count === 1
}

export async function markEventProcessed(ctx: StoreContext, event: PaymentEvent): Promise<void> {
  const { provider, externalEventId } = event
  await ctx.db.paymentEvent.updateMany({ where: { provider, externalEventId }, data: { processedAt: ctx.now } })
}

/** Lifts a payment to a state, from one of those given only; whether it did. */
export async function liftPayment(
  ctx: StoreContext,
  id: string,
  to: {
    state: PaymentRecordState
    from: readonly PaymentRecordState[]
    externalId?: string
    failureCode?: string | null
  },
): Promise<boolean> {
  const { state, from, externalId, failureCode } = to
  const { count } = await ctx.db.payment.updateMany({
    where: { id, state: { in: [...from] } },
    data: { state, ...(externalId ? { externalId } : {}), ...(failureCode === undefined ? {} : { failureCode }) },
  })
  return count === 1
}

/** Writes down where a started payment goes on. */
export async function saveStarted(
  ctx: StoreContext,
  id: string,
  started: { externalId: string; redirectUrl: string },
): Promise<void> {
  await ctx.db.payment.updateMany({ where: { id }, data: started })
}

/** A further payment of the same order. */
export async function insertPayment(ctx: StoreContext, like: PaymentRow): Promise<string> {
  const id = newId()
  const { orderId, provider, method, currency } = like
  await ctx.db.payment.create({
    data: { id, orderId, provider, method, state: 'pending', amountMinor: BigInt(like.amountMinor), currency },
  })
  return id
}

/** The open payments of an order. */
export async function findOpenPayments(
  ctx: StoreContext,
  orderId: string,
): Promise<{ id: string; provider: string; externalId: string | null }[]> {
  return ctx.db.payment.findMany({
    where: { orderId, state: { in: ['pending', 'failed'] } },
    select: { id: true, provider: true, externalId: true },
  })
}
