import { bookMoney, disputed, undone } from '@/features/ledger/server'
import { noteOnTimeline } from '@/features/orders/server'
import { recordEvent } from '@/server/outbox/record-event'
import type { StoreContext } from '@/server/store-context'
import { disputeAfter } from '../engine/payment-state'
import type { PaymentEvent } from '../payments-schema'
import { type PaymentRow, saveDispute } from './payment-repository'
import type { PaymentEventOutcome } from './record-payment-event'

type DisputeEvent = PaymentEvent & { readonly kind: 'disputed' | 'dispute_won' | 'dispute_lost' }

const STATE = { disputed: 'open', dispute_won: 'won', dispute_lost: 'lost' } as const

/**
 * Takes a dispute into our books: the buyer's bank takes the money when it begins, and gives it back when it is won. The order stays as it
 * is; what to do about it is for staff.
 */
export async function applyDispute(
  ctx: StoreContext,
  event: DisputeEvent,
  payment: PaymentRow,
  details: Record<string, string>,
): Promise<PaymentEventOutcome> {
  const { id: paymentId, orderId, currency } = payment
  const { amountMinor, kind } = event
  const state = disputeAfter(payment.disputeState, STATE[kind])
  if (state === payment.disputeState) return 'without_effect'
  await saveDispute(ctx, paymentId, { disputeState: state, disputedMinor: state === 'won' ? 0 : amountMinor })
  const taken = disputed(paymentId, amountMinor)
  await bookMoney(ctx, { id: orderId, currency }, state === 'won' ? [taken, undone(taken)] : [taken])
  await noteOnTimeline(ctx, orderId, { kind, data: { ...details, amountMinor } })
  await recordEvent(ctx, 'payment.disputed', { orderId, paymentId, state })
  return 'applied'
}
