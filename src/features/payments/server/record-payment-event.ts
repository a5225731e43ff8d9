import { applyOrderCause, addPaid, noteOnTimeline } from '@/features/orders/server'
import { bookMoney, captured, feeTaken, gatewayFeeTaken } from '@/features/ledger/server'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { statesBelow } from '../engine/payment-state'
import type { PaymentEvent } from '../payments-schema'
import { applyDispute } from './apply-dispute'
import { applyRefund } from './apply-refund'
import { openRefund } from './open-refund'
import {
  findPayment,
  hasOtherPayment,
  insertEvent,
  liftPayment,
  lockPayment,
  markEventProcessed,
  type PaymentRow,
  raiseFees,
} from './payment-repository'
import { findProvider } from './providers'

export type PaymentEventOutcome = 'applied' | 'duplicate' | 'unknown_payment' | 'mismatch' | 'without_effect'

const CAUSE = {
  authorised: 'payment_authorised',
  succeeded: 'payment_succeeded',
  failed: 'payment_failed',
  cancelled: 'payment_cancelled',
} as const
type StateKind = keyof typeof CAUSE
type StateEvent = PaymentEvent & { readonly kind: StateKind }

/**
 * The one door by which money enters our books, whoever brings the word: a provider's message, the shopper's return, the poller, the
 * reconciler, staff. In one transaction: stored once by the provider's id, compared with the payment, then put through the payment's rank, the
 * ledger and the order's state machine. Repeated, belated and shuffled events end in the same state. An event that does not match
 * the payment's amount or currency changes nothing but the timeline.
 */
export function recordPaymentEvent(
  ctx: StoreContext,
  event: PaymentEvent,
  details: Record<string, string> = {},
): Promise<PaymentEventOutcome> {
  return inTransaction(ctx, async (tx) => {
    if (!(await insertEvent(tx, event))) return 'duplicate'
    const payment = await lockPayment(tx, event)
    const outcome = payment ? await apply(tx, event, payment, details) : 'unknown_payment'
    await markEventProcessed(tx, event, outcome)
    return outcome
  })
}

async function apply(
  ctx: StoreContext,
  event: PaymentEvent,
  payment: PaymentRow,
  extra: Record<string, string>,
): Promise<PaymentEventOutcome> {
  const details = { provider: event.provider, event: event.externalEventId, ...extra }
  const state = stateOf(event)
  const fits = event.currency === payment.currency && (!state || event.amountMinor === payment.amountMinor)
  if (!fits) return ignore(ctx, event, payment, details)
  if (state) return applyState(ctx, state, payment, details)
  // What went back, or is fought over, came in first: its own event may still be on the way.
  const present = payment.state === 'succeeded' ? payment : await moneyThatCame(ctx, event, payment, details)
  switch (event.kind) {
    case 'refunded':
    case 'refund_failed':
      return applyRefund(ctx, { ...event, kind: event.kind }, present, details)
    case 'disputed':
    case 'dispute_won':
    case 'dispute_lost':
      return applyDispute(ctx, { ...event, kind: event.kind }, present, details)
    default:
      return 'without_effect'
  }
}

/** The payment after its money was booked, of which this event of a refund or a dispute is the first to know. */
async function moneyThatCame(
  ctx: StoreContext,
  event: PaymentEvent,
  payment: PaymentRow,
  details: Record<string, string>,
): Promise<PaymentRow> {
  const { feeMinor: _, gatewayFeeMinor: __, refund: ___, ...rest } = event
  await applyState(ctx, { ...rest, kind: 'succeeded', amountMinor: payment.amountMinor }, payment, details)
  return (await findPayment(ctx, payment.id)) ?? payment
}

/** The event, where it tells of the payment itself and not of a refund or a dispute. */
function stateOf(event: PaymentEvent): StateEvent | null {
  const { kind } = event
  return kind in CAUSE ? { ...event, kind: kind as StateKind } : null
}

async function ignore(
  ctx: StoreContext,
  { amountMinor, currency }: PaymentEvent,
  { orderId }: PaymentRow,
  details: Record<string, string>,
): Promise<PaymentEventOutcome> {
  await noteOnTimeline(ctx, orderId, { kind: 'payment_ignored', data: { ...details, amountMinor, currency } })
  return 'mismatch'
}

async function applyState(
  ctx: StoreContext,
  event: StateEvent,
  payment: PaymentRow,
  details: Record<string, string>,
): Promise<PaymentEventOutcome> {
  const { kind, externalId, authorisedUntil } = event
  const lifted = await liftPayment(ctx, payment.id, {
    state: kind,
    from: statesBelow(kind),
    externalId,
    failureCode: kind === 'failed' ? event.failureCode : null,
    ...(kind === 'succeeded' ? { capturedMinor: event.amountMinor } : {}),
    ...(authorisedUntil ? { authorisedUntil: new Date(authorisedUntil) } : {}),
  })
  if (kind === 'succeeded') await bookCapture(ctx, event, payment, lifted)
  if (!lifted) return 'without_effect'
  const isNews = kind === 'succeeded' || kind === 'authorised' || !(await hasOtherPayment(ctx, payment))
  if (!isNews) return 'without_effect'
  const { changed, payment: then } = await applyOrderCause(ctx, {
    orderId: payment.orderId,
    cause: CAUSE[kind],
    details,
  })
  const isSpare = !changed && (kind === 'succeeded' || kind === 'authorised')
  if (then === 'give_back' || (isSpare && kind === 'succeeded')) await giveBack(ctx, payment, then !== null, details)
  if (then === 'void' || (isSpare && kind === 'authorised')) {
    await recordEvent(ctx, 'payment.void_requested', { orderId: payment.orderId, paymentId: payment.id })
  }
  return changed ? 'applied' : 'without_effect'
}

/** Fees may be known only to a later event of the same money: they are booked whenever they come. */
async function bookCapture(ctx: StoreContext, event: PaymentEvent, payment: PaymentRow, isNew: boolean): Promise<void> {
  const { feeMinor = payment.feeMinor, gatewayFeeMinor = 0 } = event
  if (isNew) await addPaid(ctx, payment.orderId, event.amountMinor)
  if (feeMinor + gatewayFeeMinor > 0) await raiseFees(ctx, payment.id, { feeMinor, gatewayFeeMinor })
  await bookMoney(ctx, { id: payment.orderId, currency: payment.currency }, [
    captured(payment.id, event.amountMinor),
    feeTaken(payment.id, feeMinor),
    gatewayFeeTaken(payment.id, gatewayFeeMinor),
  ])
}

/** Money that came too late for its goods, or a second time for the same order, goes back by itself. */
async function giveBack(
  ctx: StoreContext,
  { id, orderId }: PaymentRow,
  isLate: boolean,
  details: Record<string, string>,
): Promise<void> {
  const payment = await findPayment(ctx, id)
  if (!payment || findProvider(payment.provider)?.settles !== 'by_event') {
    return noteOnTimeline(ctx, orderId, { kind: 'refund_due', data: details })
  }
  const reason = isLate ? 'late_payment' : 'duplicate'
  await openRefund(ctx, { payment, amountMinor: payment.capturedMinor, ofSale: false, reason })
}
