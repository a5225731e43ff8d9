import { type PaymentProvider, PaymentUnavailable } from '@/features/payments/server'
import type { StoreContext } from '@/server/store-context'
import type { BookedPayment, Discrepancy, StatedPayment } from '../engine/books'
import { compareBooks } from '../engine/compare-books'
import { findBooked, findBookedByIds } from './books-repository'
import { gatewayFeeOf, judgePayments, toStated } from './judge-payments'

export interface ProviderOutcome {
  readonly provider: string
  /** False: it could not be asked, or not to the end. Nothing is concluded from what it did not say. */
  readonly answered: boolean
  /** Of its payments, those that were compared. */
  readonly payments: number
  readonly repaired: number
  readonly found: readonly Discrepancy[]
}

/**
 * Compares all payments that one provider has since then with ours. Where they differ it is asked once more, payment by payment, and its
 * word is taken in: what differs after that is found.
 */
export async function reconcileProvider(
  ctx: StoreContext,
  provider: PaymentProvider,
  since: Date,
): Promise<ProviderOutcome> {
  const theirs: StatedPayment[] = []
  const fees = new Map<string, number>()
  try {
    for await (const statement of provider.list(ctx, since)) {
      theirs.push(toStated(statement))
      fees.set(statement.externalId, gatewayFeeOf(statement))
    }
    const ours = await booksBeside(ctx, provider.id, theirs, since)
    const first = compareBooks({ provider: provider.id, ours, theirs, since })
    const ids = new Set([...first.flatMap(({ paymentId }) => paymentId ?? []), ...lackingFees(ours, fees)])
    const left = await judgePayments(ctx, provider.id, [...ids])
    const found = [...first.filter(({ paymentId }) => paymentId === null), ...left]
    const repaired = first.length - found.length
    return { provider: provider.id, answered: true, payments: theirs.length, repaired: Math.max(0, repaired), found }
  } catch (error) {
    if (!(error instanceof PaymentUnavailable)) throw error
    ctx.log.warn({ provider: provider.id, reason: error.reason }, 'a provider could not be asked for its books')
    return { provider: provider.id, answered: false, payments: theirs.length, repaired: 0, found: [] }
  }
}

/** Our payments of that provider since then, and those older ones that it names. */
async function booksBeside(
  ctx: StoreContext,
  provider: string,
  theirs: readonly StatedPayment[],
  since: Date,
): Promise<BookedPayment[]> {
  const recent = (await findBooked(ctx, since)).filter((payment) => payment.provider === provider)
  const known = new Set(recent.map(({ paymentId }) => paymentId))
  const named = theirs.flatMap(({ paymentId }) => (paymentId && !known.has(paymentId) ? [paymentId] : []))
  const older = named.length > 0 ? await findBookedByIds(ctx, named) : []
  return [...recent, ...older.filter((payment) => payment.provider === provider)]
}

/** Payments whose provider charged for them, which the message that it was paid did not say. */
function lackingFees(ours: readonly BookedPayment[], fees: ReadonlyMap<string, number>): string[] {
  return ours
    .filter(({ capturedMinor, gatewayFeeMinor }) => capturedMinor > 0 && gatewayFeeMinor === 0)
    .filter(({ externalId }) => (fees.get(externalId ?? '') ?? 0) > 0)
    .map(({ paymentId }) => paymentId)
}
