import { UNFINISHED_STATUSES } from '../engine/store-lifecycle'
import { startDeletion } from './end-store'
import { startProvisioning } from './provision-store'
import { findUnfinished } from './store-repository'

/**
 * Takes up again what a crash left half-way, and what waits in the queue of a process that is gone. Returns how many stores it
 * set to work on; one that another process holds the lock of is left to that.
 */
export async function resumeStores(): Promise<number> {
  const unfinished = await findUnfinished(UNFINISHED_STATUSES)
  for (const store of unfinished) {
    if (store.status === 'deleting') startDeletion(store.id)
    else startProvisioning(store.id)
  }
  return unfinished.length
}
