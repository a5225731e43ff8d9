import { lookAtPayment } from '@/features/payments/server'
import type { StoreContext } from '@/server/store-context'
import type { Discrepancy, StatedPayment } from '../engine/books'
import { compareBooks } from '../engine/compare-books'
import { findBookedByIds } from './books-repository'

type Statement = NonNullable<Awaited<ReturnType<typeof lookAtPayment>>>

/**
 * Asks the provider for these payments one by one, takes its word in, and says what differs even then. Their money may move between the two
 * looks: what still differs is looked at again in the next run. @throws PaymentUnavailable
 */
export async function judgePayments(
  ctx: StoreContext,
  provider: string,
  paymentIds: readonly string[],
): Promise<Discrepancy[]> {
  const theirs: StatedPayment[] = []
  for (const paymentId of paymentIds) {
    const statement = await lookAtPayment(ctx, paymentId)
    if (statement) theirs.push(toStated(statement))
  }
  const ours = await findBookedByIds(ctx, paymentIds)
  return compareBooks({ provider, ours, theirs, since: new Date(0) })
}

export function toStated(statement: Statement): StatedPayment {
  const { externalId, paymentId, currency, capturedMinor, refundedMinor, feeMinor } = statement
  return { externalId, paymentId, currency, capturedMinor, refundedMinor, feeMinor }
}

/** What the provider itself charged, as its statement tells it; 0 where it does not. */
export function gatewayFeeOf(statement: Statement): number {
  return Math.max(0, ...statement.events.map(({ gatewayFeeMinor = 0 }) => gatewayFeeMinor))
}
