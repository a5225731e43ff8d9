import { lookAtPayment, PaymentUnavailable } from '@/features/payments/server'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { BookedPayment } from '../engine/books'
import { isTimeToLook } from '../engine/when-to-look'
import { findAwaiting, findBookedByIds, findWaitingRefunds } from './books-repository'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const DAY_MS = 24 * 60 * MINUTE_MS
/** A payment that was begun this long ago may be paid by now. */
const MOMENT_MS = 5 * SECOND_MS
/** After this a refund's own retries are over. */
const REFUND_RETRIES_MS = 5 * MINUTE_MS
/** Asked for in one round at the most: a slow provider must not hold up the other stores. */
const MOST_A_ROUND = 50

/**
 * Asks the providers for the payments that wait for their word, whose message may be lost or late; with `all`, also for those that have
 * waited for days, and for refunds whose retries are over. A provider that cannot be asked is not asked again in this round.
 */
export async function askForAwaited(ctx: StoreContext, which: 'newest' | 'all'): Promise<{ settled: number }> {
  const { now } = ctx
  const begun = {
    before: new Date(now.getTime() - MOMENT_MS),
    after: new Date(now.getTime() - (which === 'all' ? 3 * DAY_MS : DAY_MS)),
  }
  const waiting = await findAwaiting(ctx, begun)
  const due = which === 'all' ? waiting : waiting.filter((payment) => isTimeToLook(ageOf(payment, now)))
  const asked = await askAll(ctx, due.slice(0, which === 'all' ? 500 : MOST_A_ROUND))
  if (which === 'all') await askForRefunds(ctx)
  const after = await findBookedByIds(ctx, asked)
  return { settled: after.filter(({ state }) => state !== 'pending').length }
}

function ageOf({ createdAt }: BookedPayment, now: Date): number {
  return (now.getTime() - createdAt.getTime()) / SECOND_MS
}

async function askAll(ctx: StoreContext, payments: readonly BookedPayment[]): Promise<string[]> {
  const down = new Set<string>()
  const asked: string[] = []
  for (const { paymentId, provider } of payments) {
    if (down.has(provider)) continue
    try {
      await lookAtPayment(ctx, paymentId)
      asked.push(paymentId)
    } catch (error) {
      if (!(error instanceof PaymentUnavailable)) throw error
      ctx.log.warn({ provider, reason: error.reason }, 'a payment could not be asked for')
      down.add(provider)
    }
  }
  return asked
}

/** Hands refunds without an answer to the provider again; its idempotency, or ours in its place, keeps them one refund. */
async function askForRefunds(ctx: StoreContext): Promise<void> {
  const begun = {
    before: new Date(ctx.now.getTime() - REFUND_RETRIES_MS),
    after: new Date(ctx.now.getTime() - 3 * DAY_MS),
  }
  for (const { id: refundId, orderId } of await findWaitingRefunds(ctx, begun)) {
    await inTransaction(ctx, (tx) => recordEvent(tx, 'refund.requested', { orderId, refundId }))
  }
}
