import { z } from 'zod'
import type { RefundCount } from '@/features/orders/server'
import { toMinor } from '@/lib/money'
import type { StoreContext } from '@/server/store-context'
import type { RefundReason, RefundState } from '../payments-schema'

const taxPartSchema = z.object({ name: z.string(), ratePpm: z.int(), amountMinor: z.int() })

/** What a refund takes back of the taxes, for its credit note; by rate. */
export interface RefundTaxes {
  readonly shippingTaxes: z.infer<typeof taxPartSchema>[]
  /** Of the whole amount. */
  readonly taxes: z.infer<typeof taxPartSchema>[]
}

/** A refund's lines, as they are frozen in its row. */
const refundLinesSchema = z.array(
  z.object({
    orderLineId: z.string(),
    quantity: z.int(),
    amountMinor: z.int(),
    taxMinor: z.int(),
    /** The tax by rate, where the refund was worked out from the order's lines. */
    taxes: z.array(taxPartSchema).optional(),
  }),
)
export type RefundLines = z.infer<typeof refundLinesSchema>

export interface RefundRow extends RefundCount {
  readonly id: string
  readonly orderId: string
  readonly paymentId: string
  readonly state: RefundState
  readonly currency: string
  readonly feeMinor: number
  readonly lines: RefundLines
  readonly ofSale: boolean
  readonly reason: string
  readonly externalId: string | null
}

export interface NewRefund extends RefundCount, Partial<RefundTaxes> {
  readonly id: string
  readonly orderId: string
  readonly paymentId: string
  readonly returnId: string | null
  /** The failed one that this one tries again: none is tried again twice. */
  readonly retryOfId?: string | null
  readonly state: RefundState
  readonly currency: string
  readonly feeMinor: number
  readonly lines: RefundLines
  readonly ofSale: boolean
  readonly reason: RefundReason
  readonly note: string | null
  readonly externalId: string | null
  readonly actorName: string
}

export async function insertRefund(ctx: StoreContext, refund: NewRefund): Promise<void> {
  const { amountMinor, shippingMinor, feeMinor, lines, ...rest } = refund
  const amounts = {
    amountMinor: BigInt(amountMinor),
    shippingMinor: BigInt(shippingMinor),
    feeMinor: BigInt(feeMinor),
  }
  await ctx.db.refund.create({ data: { ...rest, ...amounts, lines, createdAt: ctx.now }, select: { id: true } })
}

/** A refund of a payment, locked: by our id, or by the provider's. */
export async function lockRefund(
  ctx: StoreContext,
  by: { paymentId: string; refundId: string | null; externalId: string },
): Promise<RefundRow | null> {
  const [row] = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM refund WHERE payment_id = ${by.paymentId}::uuid
      AND (id = ${by.refundId}::uuid OR external_id = ${by.externalId}) FOR UPDATE`
  return row ? findRefund(ctx, row.id) : null
}

export async function findRefund(ctx: StoreContext, id: string): Promise<RefundRow | null> {
  const row = await ctx.db.refund.findUnique({ where: { id } })
  if (!row) return null
  return {
    ...row,
    state: row.state as RefundState,
    amountMinor: toMinor(row.amountMinor),
    shippingMinor: toMinor(row.shippingMinor),
    feeMinor: toMinor(row.feeMinor),
    lines: refundLinesSchema.parse(row.lines),
  }
}

/** Writes down how a refund ended. */
export async function saveRefundState(
  ctx: StoreContext,
  id: string,
  to: { state: RefundState; externalId: string; failureCode: string | null },
): Promise<void> {
  await ctx.db.refund.update({ where: { id }, data: { ...to, settledAt: ctx.now }, select: { id: true } })
}

/** Counts a try at the provider. */
export async function countRefundAttempt(ctx: StoreContext, id: string): Promise<void> {
  await ctx.db.refund.updateMany({ where: { id }, data: { attempts: { increment: 1 } } })
}
