import { toMinor } from '@/lib/money'
import type { StoreContext } from '@/server/store-context'
import type { EarlierRefund, RefundableOrder, RefundLinePart, TaxPart } from '../engine/refund-amounts'
import type { RefundReason, RefundState } from '@/features/payments/payments-schema'

/** An order's line as far as giving it back goes. */
export interface RefundableLine {
  readonly id: string
  readonly quantity: number
  readonly fulfilledQuantity: number
  readonly returnedQuantity: number
  readonly removedQuantity: number
  readonly totalMinor: number
  readonly taxes: readonly TaxPart[]
}

export interface RefundablePayment {
  readonly id: string
  readonly provider: string
  readonly method: string
  readonly capturedMinor: number
  /** Given back or about to be. */
  readonly backMinor: number
  /** Taken by a dispute, for the time being or for good. */
  readonly disputedMinor: number
}

export interface RefundRow {
  readonly id: string
  readonly paymentId: string
  readonly returnId: string | null
  readonly retryOfId: string | null
  readonly state: RefundState
  readonly amountMinor: number
  readonly lines: readonly (RefundLinePart & { readonly taxMinor: number })[]
  readonly shippingMinor: number
  readonly shippingTaxes: readonly TaxPart[]
  readonly taxes: readonly TaxPart[]
  readonly reason: RefundReason
  readonly note: string | null
  readonly failureCode: string | null
  readonly actorName: string
  readonly createdAt: string
  readonly settledAt: string | null
}

/** An order with all that its refunds are worked out from. */
export interface RefundableFound {
  readonly id: string
  readonly status: string
  readonly currency: string
  readonly totalMinor: number
  readonly paidMinor: number
  readonly refundedMinor: number
  readonly shippingTaxes: readonly TaxPart[]
  readonly lines: readonly RefundableLine[]
  /** Newest first. */
  readonly payments: readonly RefundablePayment[]
  /** Oldest first. */
  readonly refunds: readonly RefundRow[]
  /** Returned goods that others were given for. */
  readonly credits: readonly EarlierRefund[]
}

type SqlRow = Omit<RefundableFound, 'totalMinor' | 'paidMinor' | 'refundedMinor'> & {
  totalMinor: bigint
  paidMinor: bigint
  refundedMinor: bigint
}

/** One statement. */
export async function findRefundable(ctx: StoreContext, orderId: string): Promise<RefundableFound | null> {
  const [row] = await ctx.db.$queryRaw<SqlRow[]>`
    SELECT o.id, o.status, o.currency, o.total_minor AS "totalMinor", o.paid_minor AS "paidMinor",
      o.refunded_minor AS "refundedMinor", o.shipping_taxes AS "shippingTaxes",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'quantity', l.quantity,
        'fulfilledQuantity', l.fulfilled_quantity, 'returnedQuantity', l.returned_quantity,
        'removedQuantity', l.removed_quantity, 'totalMinor', l.total_minor,
        'taxes', l.taxes) ORDER BY l.position), '[]') FROM order_line l WHERE l.order_id = o.id) AS lines,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'provider', p.provider, 'method', p.method,
        'capturedMinor', p.captured_minor,
        'backMinor', (SELECT coalesce(sum(r.amount_minor) FILTER (WHERE r.state = 'pending'), 0) + greatest(p.refunded_minor,
            coalesce(sum(r.amount_minor) FILTER (WHERE r.state = 'succeeded'), 0)) FROM refund r WHERE r.payment_id = p.id),
        'disputedMinor', CASE WHEN p.dispute_state IN ('open', 'lost') THEN p.disputed_minor ELSE 0 END
        ) ORDER BY p.created_at DESC, p.id DESC), '[]') FROM payment p WHERE p.order_id = o.id) AS payments,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'paymentId', r.payment_id, 'returnId', r.return_id,
        'retryOfId', r.retry_of_id, 'state', r.state, 'amountMinor', r.amount_minor, 'lines', r.lines,
        'shippingMinor', r.shipping_minor, 'shippingTaxes', r.shipping_taxes, 'taxes', r.taxes, 'reason', r.reason,
        'note', r.note, 'failureCode', r.failure_code, 'actorName', r.actor_name, 'createdAt', r.created_at,
        'settledAt', r.settled_at) ORDER BY r.created_at, r.id), '[]') FROM refund r WHERE r.order_id = o.id) AS refunds,
      (SELECT coalesce(jsonb_agg(t.credit), '[]') FROM order_return t WHERE t.order_id = o.id AND t.credit IS NOT NULL) AS credits
    FROM "order" o WHERE o.id = ${orderId}::uuid`
  if (!row) return null
  const { totalMinor, paidMinor, refundedMinor, ...rest } = row
  return {
    ...rest,
    totalMinor: toMinor(totalMinor),
    paidMinor: toMinor(paidMinor),
    refundedMinor: toMinor(refundedMinor),
  }
}

/** What a payment can still give back. */
export function leftOf(payment: RefundablePayment): number {
  return Math.max(0, payment.capturedMinor - payment.backMinor - payment.disputedMinor)
}

/** The order as the engine wants it. Money that came twice, or too late, is no part of the sale. */
export function toRefundable(found: RefundableFound): { order: RefundableOrder; earlier: EarlierRefund[] } {
  const { totalMinor, lines, shippingTaxes, paidMinor, refundedMinor } = found
  const goodsMinor = lines.reduce((sum, line) => sum + line.totalMinor, 0)
  const paymentsMinor = found.payments.reduce((sum, payment) => sum + leftOf(payment), 0)
  const sold = found.refunds.filter(({ state, reason }) => state !== 'failed' && !OUTSIDE_THE_SALE.has(reason))
  return {
    order: {
      lines: lines.map(({ id, quantity, totalMinor: lineMinor, taxes }) => ({
        id,
        quantity,
        totalMinor: lineMinor,
        taxes,
      })),
      shipping: { totalMinor: totalMinor - goodsMinor, taxes: shippingTaxes },
      totalMinor,
      leftMinor: Math.max(0, Math.min(paymentsMinor, paidMinor - refundedMinor)),
    },
    earlier: [...sold.map(partsOf), ...found.credits],
  }
}

const OUTSIDE_THE_SALE: ReadonlySet<string> = new Set(['duplicate', 'late_payment'])

function partsOf({ lines, shippingMinor, shippingTaxes, amountMinor, taxes }: RefundRow): EarlierRefund {
  const parts = lines.map(({ orderLineId, quantity, amountMinor: partMinor, taxes: partTaxes }) => ({
    orderLineId,
    quantity,
    amountMinor: partMinor,
    taxes: partTaxes,
  }))
  return { lines: parts, shippingMinor, shippingTaxes, amountMinor, taxes }
}
