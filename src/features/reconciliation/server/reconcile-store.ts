import { allowedProviders } from '@/features/payments/server'
import type { StoreContext } from '@/server/store-context'
import { findWaiting } from '../engine/find-waiting'
import { FINDING_KINDS, type FindingKind, type RunSummary } from '../reconciliation-schema'
import { askForAwaited } from './ask-for-awaited'
import { findBooked } from './books-repository'
import { checkMoney, OWN_BOOKS } from './check-money'
import { closeUnseen, countOpenFindings, saveFindings } from './finding-repository'
import { type ProviderOutcome, reconcileProvider } from './reconcile-provider'

/** How far back the books are compared; what is still open is looked at however old it is. */
const LOOK_BACK_MS = 3 * 24 * 60 * 60_000

/** What is judged without asking a provider: on each run, for all of them. */
const OWN_KINDS: readonly FindingKind[] = [
  'refund_waiting',
  'payment_waiting',
  'money_without_order',
  'authorisation_ending',
  'dispute_open',
  'order_sums_differ',
  'ledger_unbalanced',
]

/**
 * Compares the store's books with those of its payment providers and with themselves. What the providers know better is taken in through the
 * one door (`recordPaymentEvent`), refunds without an answer are asked for again; what differs then is written down, and what no longer differs
 * is closed. A provider that cannot be asked is said so, and nothing of its own is closed.
 */
export async function reconcileStore(
  ctx: StoreContext,
  onProgress: (done: number, total: number) => Promise<void> = async () => undefined,
): Promise<RunSummary> {
  const since = new Date(ctx.now.getTime() - LOOK_BACK_MS)
  const awaited = await askForAwaited(ctx, 'all')
  const outcomes: ProviderOutcome[] = []
  const providers = await askable(ctx)
  const steps = providers.length + 1
  for (const [index, provider] of providers.entries()) {
    await onProgress(index, steps)
    outcomes.push(await reconcileProvider(ctx, provider, since))
  }
  await onProgress(steps - 1, steps)
  const booked = await findBooked(ctx, since)
  const found = [
    ...outcomes.flatMap((outcome) => outcome.found),
    ...findWaiting(booked, ctx.now),
    ...(await checkMoney(ctx)),
  ]
  const fresh = await saveFindings(ctx.store.id, found, ctx.now)
  const gone = await closeGone(ctx, outcomes)
  if (fresh > 0) ctx.log.warn({ fresh, kinds: [...new Set(found.map(({ kind }) => kind))] }, 'the books differ')
  await onProgress(steps, steps)
  return {
    providers: outcomes.map(({ provider, answered, payments }) => ({ provider, answered, payments })),
    compared: booked.length,
    repaired: awaited.settled + gone + outcomes.reduce((sum, outcome) => sum + outcome.repaired, 0),
    open: await countOpenFindings(ctx.store.id),
  }
}

/** The providers whose books can be asked for in this store. */
async function askable(ctx: StoreContext) {
  const asked = await Promise.all(
    allowedProviders().map(async (provider) => ((await provider.keepsBooks(ctx)) ? provider : null)),
  )
  return asked.filter((provider) => provider !== null)
}

async function closeGone(ctx: StoreContext, outcomes: readonly ProviderOutcome[]): Promise<number> {
  const all = [...allowedProviders().map(({ id }) => id), OWN_BOOKS]
  const own = await closeUnseen(ctx.store.id, { now: ctx.now, kinds: OWN_KINDS, providers: all })
  const answered = outcomes.filter((outcome) => outcome.answered).map(({ provider }) => provider)
  const compared = FINDING_KINDS.filter((kind) => !OWN_KINDS.includes(kind))
  return own + (await closeUnseen(ctx.store.id, { now: ctx.now, kinds: compared, providers: answered }))
}
