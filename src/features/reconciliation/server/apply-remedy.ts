import { applyOrderCause, lockOrder } from '@/features/orders/server'
import { findPayment, openRefund, PaymentUnavailable } from '@/features/payments/server'
import { actorName } from '@/server/auth/actor'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { StaffContext } from '@/server/trpc/procedures'
import { findWaiting } from '../engine/find-waiting'
import { type ApplyRemedyInput, REMEDIES_OF, type RemedyOutcome } from '../reconciliation-schema'
import { findBookedByIds } from './books-repository'
import { findFinding, type FoundFinding, settleFinding } from './finding-repository'
import { judgePayments } from './judge-payments'

/**
 * Settles a finding by one of its remedies. @throws DomainError `not_found`; `wrong_state` where it is settled already or has no such
 * remedy; `exceeds_paid`
 */
export async function applyRemedy(ctx: StaffContext, input: ApplyRemedyInput): Promise<RemedyOutcome> {
  const finding = await findFinding(ctx.store.id, input.id)
  if (!finding) throw new DomainError('not_found')
  if (finding.state !== 'open' || !REMEDIES_OF[finding.kind].includes(input.remedy))
    throw new DomainError('wrong_state')
  const { kind, orderName, expectedMinor, actualMinor, currency } = finding
  ctx.auditNote.subject = finding.id
  ctx.auditNote.before = { kind, orderName, expectedMinor, actualMinor, currency }
  ctx.auditNote.after = { remedy: input.remedy, note: input.note }
  try {
    return { status: await carryOut(ctx, finding, input) }
  } catch (error) {
    if (error instanceof PaymentUnavailable) return { status: 'unreachable' }
    throw error
  }
}

async function carryOut(
  ctx: StoreContext,
  finding: FoundFinding,
  { remedy, note }: ApplyRemedyInput,
): Promise<RemedyOutcome['status']> {
  switch (remedy) {
    case 'dismiss':
      await settle(ctx, finding, 'dismissed', note)
      return 'settled'
    case 'take_in':
      return takeIn(ctx, finding)
    case 'refund':
      await refundRest(ctx, finding, note)
      await settle(ctx, finding, 'repaired', remedy)
      return 'under_way'
    case 'retry_refund':
      await askAgain(ctx, finding)
      return 'under_way'
    case 'cancel_order': {
      const orderId = finding.orderId ?? refuse()
      const details: Record<string, string> = note ? { note } : {}
      const { changed } = await applyOrderCause(ctx, { orderId, cause: 'cancelled', reason: 'other', details })
      if (!changed) throw new DomainError('wrong_state')
      await settle(ctx, finding, 'repaired', remedy)
      return 'settled'
    }
  }
}

/** The provider is asked, its word is put into our books, and they are compared again. */
async function takeIn(ctx: StoreContext, finding: FoundFinding): Promise<RemedyOutcome['status']> {
  const paymentId = finding.paymentId ?? refuse()
  const differing = await judgePayments(ctx, finding.provider, [paymentId])
  const waiting = findWaiting(await findBookedByIds(ctx, [paymentId]), ctx.now)
  if ([...differing, ...waiting].some(({ fingerprint }) => fingerprint === finding.fingerprint)) return 'still_open'
  await settle(ctx, finding, 'repaired', 'take_in')
  return 'settled'
}

/** Gives back what is left of a payment whose order was cancelled. */
async function refundRest(ctx: StoreContext, finding: FoundFinding, note: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await lockOrder(tx, finding.orderId ?? refuse())
    const payment = await findPayment(tx, finding.paymentId ?? refuse())
    if (!payment) throw new DomainError('not_found')
    const amountMinor = payment.capturedMinor - payment.openedRefundsMinor
    if (amountMinor <= 0) throw new DomainError('wrong_state')
    await openRefund(tx, { payment, amountMinor, ofSale: false, reason: 'cancellation', ...(note ? { note } : {}) })
  })
}

async function askAgain(ctx: StoreContext, { orderId, fingerprint }: FoundFinding): Promise<void> {
  const refundId = fingerprint.split(':')[1] ?? refuse()
  await inTransaction(ctx, (tx) => recordEvent(tx, 'refund.requested', { orderId: orderId ?? refuse(), refundId }))
}

async function settle(
  ctx: StoreContext,
  { id }: FoundFinding,
  state: 'repaired' | 'dismissed',
  remedy: string,
): Promise<void> {
  const by = { state, remedy, settledBy: actorName(ctx.actor), now: ctx.now }
  if (!(await settleFinding(ctx.store.id, id, by))) throw new DomainError('changed_meanwhile')
}

/** The finding lacks what its remedy needs. */
function refuse(): never {
  throw new DomainError('wrong_state')
}
