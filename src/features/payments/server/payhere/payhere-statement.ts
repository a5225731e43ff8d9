import { sumMinor } from '@/lib/money'
import type { PaymentEvent } from '../../payments-schema'
import { lookedUp, type ProviderStatement } from '../payment-provider'
import type { PayherePayment } from './payhere-api'

export interface KnownPayment {
  readonly storeId: string
  readonly paymentId: string
  readonly currency: string
  readonly amountMinor: number
  readonly createdAt: Date
}

export interface KnownRefund {
  readonly id: string
  readonly state: string
  readonly amountMinor: number
}

/**
 * What PayHere holds under one of our order ids, as a statement. A part that was given back does not show there, only a whole payment does;
 * a second payment of the same order id shows as money above the amount.
 */
export function statementOf(
  known: KnownPayment,
  found: readonly PayherePayment[],
  refunds: readonly KnownRefund[],
): ProviderStatement | null {
  const payments = found
    .filter(({ currency }) => currency === known.currency)
    .toSorted((a, b) => a.payherePaymentId.localeCompare(b.payherePaymentId))
  const [first] = payments.length > 0 ? payments : found
  if (!first) return null
  const returned = payments.filter(({ status }) => status === 'REFUNDED')
  return {
    externalId: known.paymentId,
    paymentId: known.paymentId,
    currency: first.currency,
    amountMinor: first.amountMinor,
    capturedMinor: sumMinor(payments.map(({ amountMinor }) => amountMinor)),
    refundedMinor: sumMinor(returned.map(({ amountMinor }) => amountMinor)),
    feeMinor: 0,
    createdAt: known.createdAt,
    events: eventsOf(known, first, refunds),
  }
}

function eventsOf(known: KnownPayment, payment: PayherePayment, refunds: readonly KnownRefund[]): PaymentEvent[] {
  const { storeId, paymentId } = known
  const { amountMinor, currency } = payment
  const base = {
    storeId,
    paymentId,
    provider: 'payhere',
    externalId: paymentId,
    amountMinor,
    currency,
    failureCode: null,
  }
  const named = (kind: PaymentEvent['kind']) => ({ ...base, kind, externalEventId: lookedUp(paymentId, kind) })
  const fee = payment.feeMinor === null ? {} : { gatewayFeeMinor: payment.feeMinor }
  const events: PaymentEvent[] = [{ ...named('succeeded'), ...fee }]
  if (payment.status === 'CHARGEBACKED') events.push(named('disputed'))
  const refund = payment.status === 'REFUNDED' ? refundOf(payment, refunds) : null
  if (refund) {
    const externalId = `${payment.payherePaymentId}:refunded`
    const kind = 'refunded' as const
    const { refundId } = refund
    const name = lookedUp(paymentId, `${kind}:${refundId ?? externalId}`)
    events.push({
      ...base,
      kind,
      externalEventId: name,
      amountMinor: refund.amountMinor,
      refund: { refundId, externalId },
    })
  }
  return events
}

/** The part of a payment given back as a whole that our books do not have yet: one of our refunds that waits for its answer, or somebody's at PayHere. */
function refundOf(
  payment: PayherePayment,
  refunds: readonly KnownRefund[],
): { refundId: string | null; amountMinor: number } | null {
  const settled = sumMinor(refunds.filter(({ state }) => state === 'succeeded').map(({ amountMinor }) => amountMinor))
  const rest = payment.amountMinor - settled
  if (rest <= 0) return null
  const waiting = refunds.filter(({ state, amountMinor }) => state === 'pending' && amountMinor === rest)
  return { refundId: waiting[0]?.id ?? null, amountMinor: rest }
}
