import { MAX_RUNS, retryDelayMs } from '../engine/store-lifecycle'
import { dropStore } from './end-store-repository'
import { withStoreLock } from './provisioning-lock-repository'
import { moveStore } from './move-store'
import { findStore } from './store-repository'
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '@/server/log'
import { singleton } from '@/server/singleton'
import { storage } from '@/server/storage/storage'
import { outsideTenants } from '@/server/tenancy'

/** A provisioning under way stops at its next step; until then it holds the store. */
const STORE_WAIT_MS = 30_000

const underway = singleton('deletions-underway', () => new Map<string, Promise<void>>())

/** Ends a store that is in state `deleting`, in the background, once at a time in this process. */
export function startDeletion(storeId: string): void {
  void endInBackground(storeId)
}

/** The same, for who wants to wait for the end of it. Never throws. */
export function endInBackground(storeId: string): Promise<void> {
  const known = underway.get(storeId)
  if (known) return known
  const work = outsideTenants(() => endStore(storeId))
    .catch((error: unknown) => log.error({ err: error, storeId }, 'deletion broke off'))
    .finally(() => underway.delete(storeId))
  underway.set(storeId, work)
  return work
}

/**
 * Removes the store's files, then its schema with all rows, its role, domains and tokens, and marks it deleted: that is one transaction, so that
 * nothing is left half-way. After the last try the store is `failed`, and deleting may be asked for again.
 */
async function endStore(storeId: string): Promise<void> {
  const store = await findStore(storeId)
  if (store?.status !== 'deleting') return
  const outcome = await withStoreLock(
    store.number,
    async ({ client, isLost }) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          // Files first: whatever happens in between, the store is still found here and tried again.
          await storage.deleteAll(store.id)
          return await dropStore(client, store)
        } catch (error) {
          if (isLost()) throw error
          log.warn({ err: error, storeId, attempt }, 'store cannot be dropped')
          if (attempt >= MAX_RUNS) {
            const message = error instanceof Error ? error.message : String(error)
            await moveStore(storeId, { from: ['deleting'], to: 'failed', failure: 'deletion', message })
            return
          }
          await sleep(retryDelayMs(attempt, Math.random()))
        }
      }
    },
    { storeWaitMs: STORE_WAIT_MS },
  )
  if (outcome.held) log.info({ storeId, slug: store.slug }, 'store ended')
}
