import { Prisma } from '@/generated/store/client'
import { newId } from '@/lib/ids'
import { toMinor } from '@/lib/money'
import type { StoreContext } from '@/server/store-context'
import {
  type DisputeState,
  type PaymentEvent,
  type PaymentMethodSetting,
  type PaymentRecordState,
  paymentMethodSettingSchema,
} from '../payments-schema'
import type { StartedPayment } from './payment-provider'

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
  readonly email: string
  readonly provider: string
  readonly method: string
  /** Provider and method, as orders and settings name them. */
  readonly methodId: string
  readonly state: PaymentRecordState
  readonly amountMinor: number
  readonly currency: string
  readonly capturedMinor: number
  readonly refundedMinor: number
  readonly feeMinor: number
  /** Of its refunds that did not fail, settled or not. */
  readonly openedRefundsMinor: number
  /** The platform's fee that goes back with those. */
  readonly openedRefundFeesMinor: number
  readonly accountId: string | null
  readonly captureMode: string
  readonly disputeState: DisputeState | null
  readonly externalId: string | null
  readonly redirectUrl: string | null
}

const AMOUNTS = [
  'amountMinor',
  'capturedMinor',
  'refundedMinor',
  'feeMinor',
  'openedRefundsMinor',
  'openedRefundFeesMinor',
] as const
type Amount = (typeof AMOUNTS)[number]
type PaymentSqlRow = Omit<PaymentRow, Amount> & Readonly<Record<Amount, bigint>>

const COLUMNS = Prisma.sql`p.id, p.order_id AS "orderId", (SELECT s.order_prefix FROM store_setting s) || o.number AS "orderName", o.email,
  p.provider, p.method, p.provider || ':' || p.method AS "methodId", p.state, p.amount_minor AS "amountMinor", p.currency,
  p.captured_minor AS "capturedMinor", p.refunded_minor AS "refundedMinor", p.fee_minor AS "feeMinor",
  (SELECT coalesce(sum(r.amount_minor), 0)::bigint FROM refund r WHERE r.payment_id = p.id AND r.state <> 'failed') AS "openedRefundsMinor",
  (SELECT coalesce(sum(r.fee_minor), 0)::bigint FROM refund r WHERE r.payment_id = p.id AND r.state <> 'failed') AS "openedRefundFeesMinor",
  p.account_id AS "accountId", p.capture_mode AS "captureMode",
  p.dispute_state AS "disputeState", p.external_id AS "externalId", p.redirect_url AS "redirectUrl"`

/** The payment of an event, with its order's row locked: by our id, or by the provider's. */
export async function lockPayment(
  ctx: StoreContext,
  by: { paymentId: string | null; provider: string; externalId: string },
): Promise<PaymentRow | null> {
  const rows = await ctx.db.$queryRaw<PaymentSqlRow[]>`
    SELECT ${COLUMNS} FROM payment p JOIN "order" o ON o.id = p.order_id
    WHERE p.provider = ${by.provider} AND (p.id = ${by.paymentId}::uuid
      OR (${by.paymentId}::uuid IS NULL AND p.external_id = ${by.externalId}))
    FOR UPDATE OF o, p`
  return rows[0] ? toPayment(rows[0]) : null
}

/** A payment as it stands. */
export async function findPayment(ctx: StoreContext, id: string): Promise<PaymentRow | null> {
  const rows = await ctx.db.$queryRaw<PaymentSqlRow[]>`
    SELECT ${COLUMNS} FROM payment p JOIN "order" o ON o.id = p.order_id WHERE p.id = ${id}::uuid`
  return rows[0] ? toPayment(rows[0]) : null
}

/** The payments of an order, newest first. */
export async function findPayments(ctx: StoreContext, orderId: string): Promise<PaymentRow[]> {
  const rows = await ctx.db.$queryRaw<PaymentSqlRow[]>`
    SELECT ${COLUMNS} FROM payment p JOIN "order" o ON o.id = p.order_id
    WHERE p.order_id = ${orderId}::uuid ORDER BY p.created_at DESC, p.id DESC`
  return rows.map(toPayment)
}

/** The newest payment of an order. */
export async function findNewestPayment(ctx: StoreContext, orderId: string): Promise<PaymentRow | null> {
  const rows = await ctx.db.$queryRaw<PaymentSqlRow[]>`
    SELECT ${COLUMNS} FROM payment p JOIN "order" o ON o.id = p.order_id
    WHERE p.order_id = ${orderId}::uuid ORDER BY p.created_at DESC, p.id DESC LIMIT 1`
  return rows[0] ? toPayment(rows[0]) : null
}

function toPayment(row: PaymentSqlRow): PaymentRow {
  const amounts = Object.fromEntries(AMOUNTS.map((name) => [name, toMinor(row[name])])) as Record<Amount, number>
  return { ...row, ...amounts }
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

export async function markEventProcessed(ctx: StoreContext, event: PaymentEvent, outcome: string): Promise<void> {
  const { provider, externalEventId } = event
  const where = { provider_externalEventId: { provider, externalEventId } }
  await ctx.db.paymentEvent.update({ where, data: { processedAt: ctx.now, outcome }, select: { id: true } })
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
    capturedMinor?: number
    authorisedUntil?: Date
  },
): Promise<boolean> {
  const { state, from, capturedMinor, ...data } = to
  const { count } = await ctx.db.payment.updateMany({
    where: { id, state: { in: [...from] } },
    data: { ...data, state, ...(capturedMinor === undefined ? {} : { capturedMinor: BigInt(capturedMinor) }) },
  })
  return count === 1
}

/** Keeps what an event knows of fees: the greatest of what was said, so that their order does not matter. */
export async function raiseFees(
  ctx: StoreContext,
  id: string,
  { feeMinor = 0, gatewayFeeMinor = 0 }: { feeMinor?: number; gatewayFeeMinor?: number },
): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE payment SET fee_minor = greatest(fee_minor, ${feeMinor}::bigint),
      gateway_fee_minor = greatest(gateway_fee_minor, ${gatewayFeeMinor}::bigint), updated_at = ${ctx.now}
    WHERE id = ${id}::uuid`
}

/** Counts on a payment what its provider gave back (or, below zero, did not after all). */
export async function addPaymentRefund(
  ctx: StoreContext,
  id: string,
  { amountMinor, feeMinor }: { amountMinor: number; feeMinor: number },
): Promise<void> {
  await ctx.db.payment.updateMany({
    where: { id },
    data: { refundedMinor: { increment: amountMinor }, feeRefundedMinor: { increment: feeMinor } },
  })
}

export async function saveDispute(
  ctx: StoreContext,
  id: string,
  dispute: { disputeState: DisputeState; disputedMinor: number },
): Promise<void> {
  const { disputeState, disputedMinor } = dispute
  await ctx.db.payment.updateMany({ where: { id }, data: { disputeState, disputedMinor: BigInt(disputedMinor) } })
}

/** Writes down where a started payment goes on. */
export async function saveStarted(ctx: StoreContext, id: string, started: StartedPayment): Promise<void> {
  const { feeMinor, ...data } = started
  await ctx.db.payment.updateMany({
    where: { id },
    data: { ...data, ...(feeMinor === undefined ? {} : { feeMinor: BigInt(feeMinor) }) },
  })
}

/** A further payment of the same order. */
export async function insertPayment(
  ctx: StoreContext,
  payment: { orderId: string; methodId: string; amountMinor: number; currency: string },
): Promise<string> {
  const id = newId()
  const { orderId, methodId, amountMinor, currency } = payment
  const [provider = '', method = ''] = methodId.split(':', 2)
  await ctx.db.payment.create({
    data: { id, orderId, provider, method, state: 'pending', amountMinor: BigInt(amountMinor), currency },
    select: { id: true },
  })
  return id
}

/** The payments of an order that are open or reserved. */
export async function findOpenPayments(ctx: StoreContext, orderId: string): Promise<{ id: string }[]> {
  return ctx.db.payment.findMany({
    where: { orderId, state: { in: ['pending', 'failed', 'authorised'] } },
    select: { id: true },
  })
}

/** Whether another payment of the same order is open or done: then this one's failure decides nothing. */
export async function hasOtherPayment(ctx: StoreContext, { id, orderId }: PaymentRow): Promise<boolean> {
  const state = { in: ['pending', 'authorised', 'succeeded'] }
  return (await ctx.db.payment.count({ where: { orderId, id: { not: id }, state } })) > 0
}
