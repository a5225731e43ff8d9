import { setTimeout as sleep } from 'node:timers/promises'
import { MAX_RUNS, retryDelayMs, STEP_RETRIES } from '../engine/store-lifecycle'
import { PROVISIONING_STEPS, type ProvisioningStep } from '../stores-schema'
import { withStoreLock } from './provisioning-lock-repository'
import { runProvisioningStep } from './provisioning-steps'
import { moveStore } from './move-store'
import { findStore, recordStepEnded, recordStepStarted, type StoreRecord } from './store-repository'
import type { AdminConnection } from '@/server/admin-database'
import { log } from '@/server/log'
import { singleton } from '@/server/singleton'
import { outsideTenants } from '@/server/tenancy'

/** `elsewhere`: another process is at it; `cancelled`: it is being deleted; `interrupted`: the database went, a sweep goes on later. */
export type ProvisioningOutcome = 'ready' | 'failed' | 'elsewhere' | 'cancelled' | 'interrupted' | 'nothing to do'

/** What the drills change: faults after a step, and no waiting. */
export interface ProvisioningHooks {
  readonly afterStep?: (step: ProvisioningStep, store: StoreRecord) => Promise<void>
  readonly beforeTry?: (step: ProvisioningStep, attempt: number) => Promise<void>
  readonly delayMs?: (retry: number) => number
}

class Cancelled extends Error {
  override name = 'Cancelled'
}

const underway = singleton('provisioning-underway', () => new Map<string, Promise<ProvisioningOutcome>>())

/** Sets to work on a store, once at a time in this process, and returns at once. Nothing is lost when the process dies: see resume-stores.ts. */
export function startProvisioning(storeId: string): void {
  void provisionInBackground(storeId)
}

/** The same, for who wants to wait for the end of it. Never throws. */
export function provisionInBackground(storeId: string): Promise<ProvisioningOutcome> {
  const known = underway.get(storeId)
  if (known) return known
  const work = outsideTenants(() => provisionStore(storeId))
    .catch((error: unknown): ProvisioningOutcome => {
      log.error({ err: error, storeId }, 'provisioning broke off')
      return 'interrupted'
    })
    .finally(() => underway.delete(storeId))
  underway.set(storeId, work)
  return work
}

/** Brings a store that was asked for, or was found half-way, to `ready` or to `failed`. Every step may have been done before. */
export async function provisionStore(storeId: string, hooks: ProvisioningHooks = {}): Promise<ProvisioningOutcome> {
  const store = await findStore(storeId)
  if (!store) return 'nothing to do'
  const outcome = await withStoreLock(store.number, (connection) => provision(connection, storeId, hooks))
  if (outcome.held) return outcome.value
  if (outcome.why === 'taken') return 'elsewhere'
  await moveStore(storeId, { from: ['requested'], to: 'failed', failure: 'busy', message: 'no slot came free in time' })
  return 'failed'
}

async function provision(
  connection: AdminConnection,
  id: string,
  hooks: ProvisioningHooks,
): Promise<ProvisioningOutcome> {
  const found = await findStore(id)
  if (found?.status === 'provisioning' && found.attempts >= MAX_RUNS) {
    await moveStore(id, {
      from: ['provisioning'],
      to: 'failed',
      failure: 'interrupted',
      message: 'broken off too often',
    })
    return 'failed'
  }
  const begun = await moveStore(id, { from: ['requested', 'provisioning'], to: 'provisioning', attempts: 'next' })
  const store = begun ? await findStore(id) : null
  if (!store) return 'nothing to do'
  try {
    for (const step of PROVISIONING_STEPS) {
      await runWithRetries(connection, store, step, hooks)
      await hooks.afterStep?.(step, store)
    }
  } catch (error) {
    if (error instanceof Cancelled) return 'cancelled'
    if (!(error instanceof StepFailed)) throw error
    log.error({ err: error.cause, storeId: id, step: error.step }, 'provisioning failed')
    const failed = await moveStore(id, {
      from: ['provisioning'],
      to: 'failed',
      failure: error.step,
      message: error.message,
    })
    return failed ? 'failed' : 'cancelled'
  }
  const elapsedMs = Date.now() - store.statusChangedAt.getTime()
  const ready = await moveStore(id, { from: ['provisioning'], to: 'ready', attempts: 0, data: { elapsedMs } })
  log.info({ storeId: id, slug: store.slug, elapsedMs }, 'store ready')
  return ready ? 'ready' : 'cancelled'
}

class StepFailed extends Error {
  override name = 'StepFailed'
  readonly step: ProvisioningStep
  constructor(step: ProvisioningStep, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.step = step
  }
}

/** One step with its retries, timed and written down. @throws Cancelled, StepFailed, or as it is what broke the connection */
async function runWithRetries(
  connection: AdminConnection,
  store: StoreRecord,
  step: ProvisioningStep,
  hooks: ProvisioningHooks,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    if (!(await recordStepStarted(store.id, step, attempt))) throw new Cancelled()
    const startedAt = performance.now()
    const durationMs = () => Math.round(performance.now() - startedAt)
    try {
      await hooks.beforeTry?.(step, attempt)
      await runProvisioningStep(step, { store, client: connection.client })
      return await recordStepEnded(store.id, step, { attempt, durationMs: durationMs() })
    } catch (error) {
      // Without the connection the lock is gone too: another process may already be at it.
      if (connection.isLost()) throw error
      await recordStepEnded(store.id, step, { attempt, durationMs: durationMs(), failure: messageOf(error) })
      if (attempt > STEP_RETRIES) throw new StepFailed(step, error)
      await sleep(hooks.delayMs?.(attempt) ?? retryDelayMs(attempt, Math.random()))
    }
  }
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500)
}
