import { planJob } from '@/server/jobs/enqueue'
import type { RecurringJob } from '@/server/jobs/define-job'
import type { StoreContext } from '@/server/store-context'
import { WATCH_SECONDS } from '../../engine/when-to-look'
import { isSomethingAwaited } from '../books-repository'
import { isRunDue } from '../run-repository'
import { ASK_FOR_AWAITED, RECONCILE_STORE } from './job-names'

const WATCH_MS = WATCH_SECONDS * 1000
const WHOLE_RUN_MS = 10 * 60_000
const MOMENT_MS = 5000
const DAY_MS = 24 * 60 * 60_000

/**
 * Looks in each store, by a statement or two, whether its payments are to be asked for; the asking itself is a job of the store, so that one whose
 * provider is slow holds up no other.
 */
export const watchPaymentsJob: RecurringJob = {
  name: 'reconciliation.watch-payments',
  everySeconds: WATCH_SECONDS,
  run: { for: 'each-store', handle: watchPayments },
}

async function watchPayments(ctx: StoreContext): Promise<void> {
  const { now } = ctx
  const ago = (ms: number) => new Date(now.getTime() - ms)
  // Two processes that watch at once plan the same job.
  const round = new Date(Math.floor(now.getTime() / WATCH_MS) * WATCH_MS)
  if (await isRunDue(ctx, ago(WHOLE_RUN_MS))) {
    const slot = new Date(Math.floor(now.getTime() / WHOLE_RUN_MS) * WHOLE_RUN_MS)
    await planJob(ctx, { name: RECONCILE_STORE, queue: 'maintenance' }, { activityId: null }, slot)
  }
  if (await isSomethingAwaited(ctx, { before: ago(MOMENT_MS), after: ago(DAY_MS) })) {
    const input = { plannedAt: now.toISOString() }
    await planJob(ctx, { name: ASK_FOR_AWAITED, queue: 'maintenance' }, input, round)
  }
}
