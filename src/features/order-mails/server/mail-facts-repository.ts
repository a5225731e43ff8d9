import { z } from 'zod'
import { toMinor } from '@/lib/money'
import type { StoreContext } from '@/server/store-context'

export interface MailedRefund {
  readonly amountMinor: number
  /** Given back by people, not by a gateway. */
  readonly byHand: boolean
  readonly lines: readonly { orderLineId: string; quantity: number; amountMinor: number }[]
}

const refundLines = z.array(z.object({ orderLineId: z.string(), quantity: z.int(), amountMinor: z.int() }))

/** A refund that went through; null for any other. */
export async function findMailedRefund(ctx: StoreContext, id: string): Promise<MailedRefund | null> {
  const row = await ctx.db.refund.findUnique({
    where: { id },
    select: { amountMinor: true, lines: true, state: true, payment: { select: { provider: true } } },
  })
  if (row?.state !== 'succeeded') return null
  return {
    amountMinor: toMinor(row.amountMinor),
    byHand: row.payment.provider === 'manual',
    lines: refundLines.catch([]).parse(row.lines),
  }
}

export interface MailedReturn {
  /** The store's words to the shopper: where to send it, or why not. */
  readonly answer: string | null
  readonly lines: readonly { orderLineId: string; quantity: number }[]
}

const returnLines = z.array(z.object({ orderLineId: z.string(), quantity: z.int() }))

export async function findMailedReturn(ctx: StoreContext, id: string): Promise<MailedReturn | null> {
  const row = await ctx.db.orderReturn.findUnique({ where: { id }, select: { answer: true, lines: true } })
  return row && { answer: row.answer || null, lines: returnLines.catch([]).parse(row.lines) }
}

export async function findMailedDispute(ctx: StoreContext, paymentId: string): Promise<{ amountMinor: number } | null> {
  const row = await ctx.db.payment.findUnique({ where: { id: paymentId }, select: { amountMinor: true } })
  return row && { amountMinor: toMinor(row.amountMinor) }
}

/** When an order was placed and when its money was there; null for what has not happened. */
export async function findPaidTimes(
  ctx: StoreContext,
  orderId: string,
): Promise<{ placedAt: Date | null; paidAt: Date | null }> {
  const [order, paid] = await Promise.all([
    ctx.db.order.findUnique({ where: { id: orderId }, select: { placedAt: true } }),
    ctx.db.orderEvent.findFirst({ where: { orderId, kind: 'paid' }, orderBy: { createdAt: 'asc' } }),
  ])
  return { placedAt: order?.placedAt ?? null, paidAt: paid?.createdAt ?? null }
}

/** The key of an order's reminder, of which there is one. */
export const reminderKey = (orderId: string) => `payment-reminder:${orderId}`

/** Orders by bank transfer that were placed in this stretch of time, are not paid, and were not reminded of it. One statement. */
export async function findUnpaidTransfers(ctx: StoreContext, from: Date, to: Date): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM "order" o
    WHERE o.payment_method = 'manual:bank_transfer' AND o.payment_state = 'pending' AND o.status = 'placed'
      AND o.placed_at >= ${from} AND o.placed_at < ${to}
      AND NOT EXISTS (SELECT FROM mail_message m WHERE m.dedupe_key = 'payment-reminder:' || o.id)
    ORDER BY o.placed_at LIMIT 500`
  return rows.map(({ id }) => id)
}
