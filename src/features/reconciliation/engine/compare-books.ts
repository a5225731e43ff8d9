import type { FindingKind } from '../reconciliation-schema'
import type { BookedPayment, Discrepancy, StatedPayment } from './books'

export interface Comparison {
  readonly provider: string
  readonly ours: readonly BookedPayment[]
  readonly theirs: readonly StatedPayment[]
  /** The provider was asked for everything since then: what is newer and not among it, it does not have. */
  readonly since: Date
}

/**
 * Compares one provider's payments with ours, by id. Only sums of money count: in which state a payment without money is says nothing of
 * either's books.
 */
export function compareBooks({ provider, ours, theirs, since }: Comparison): Discrepancy[] {
  const byId = new Map(ours.map((payment) => [payment.paymentId, payment]))
  const byExternalId = new Map(ours.flatMap((payment) => (payment.externalId ? [[payment.externalId, payment]] : [])))
  const stated = new Set<string>()
  const found: Discrepancy[] = []
  for (const statement of theirs) {
    const payment = (statement.paymentId && byId.get(statement.paymentId)) || byExternalId.get(statement.externalId)
    if (payment) stated.add(payment.paymentId)
    found.push(...(payment ? compareOne(payment, statement) : unknown(provider, statement)))
  }
  for (const payment of ours) {
    if (payment.capturedMinor === 0 || stated.has(payment.paymentId) || payment.createdAt < since) continue
    found.push(differing(payment, 'booked_not_paid', payment.capturedMinor, 0))
  }
  return found
}

function unknown(provider: string, statement: StatedPayment): Discrepancy[] {
  const leftMinor = statement.capturedMinor - statement.refundedMinor
  if (leftMinor <= 0) return []
  const { externalId, currency } = statement
  const kind = 'unknown_payment'
  return [
    {
      kind,
      fingerprint: `${kind}:${provider}:${externalId}`,
      provider,
      orderId: null,
      orderName: null,
      paymentId: null,
      externalId,
      expectedMinor: 0,
      actualMinor: leftMinor,
      currency,
    },
  ]
}

function compareOne(ours: BookedPayment, theirs: StatedPayment): Discrepancy[] {
  if (theirs.currency !== ours.currency) {
    if (theirs.capturedMinor === 0) return []
    // The amounts are of two currencies and cannot stand beside one another: the provider's is shown.
    return [{ ...differing(ours, 'currency_differs', null, theirs.capturedMinor), currency: theirs.currency }]
  }
  const found: Discrepancy[] = []
  if (theirs.capturedMinor !== ours.capturedMinor) {
    const isPlainlyMissing = ours.capturedMinor === 0 && theirs.capturedMinor === ours.amountMinor
    const kind = isPlainlyMissing
      ? 'paid_not_booked'
      : theirs.capturedMinor === 0
        ? 'booked_not_paid'
        : 'amount_differs'
    found.push(differing(ours, kind, ours.capturedMinor, theirs.capturedMinor))
  }
  if (theirs.refundedMinor !== ours.refundedMinor) {
    const kind = theirs.refundedMinor > ours.refundedMinor ? 'refund_not_booked' : 'refund_not_made'
    found.push(differing(ours, kind, ours.refundedMinor, theirs.refundedMinor))
  }
  if (theirs.capturedMinor > 0 && theirs.feeMinor !== ours.feeMinor) {
    found.push(differing(ours, 'fee_differs', ours.feeMinor, theirs.feeMinor))
  }
  return found
}

export function differing(
  payment: BookedPayment,
  kind: FindingKind,
  expectedMinor: number | null,
  actualMinor: number | null,
  subject: string = payment.paymentId,
): Discrepancy {
  const { provider, orderId, orderName, paymentId, externalId, currency } = payment
  const fingerprint = `${kind}:${subject}`
  return {
    kind,
    fingerprint,
    provider,
    orderId,
    orderName,
    paymentId,
    externalId,
    expectedMinor,
    actualMinor,
    currency,
  }
}
