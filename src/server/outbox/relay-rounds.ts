import { log } from '../log'
import { platformDb } from '../platform-db'
import { relayBatch } from './relay'

/** Stores whose events are handed on at the same time, in this process. */
const LANES = 4
/** Every store is visited this often: for events whose notification was missed. */
const SWEEP_MS = 30_000

export interface RelayRounds {
  /** A store has events waiting. */
  store(storeId: string): void
  /** Every store may have. */
  all(): void
  /** Ends after the batches under way. */
  stop(): Promise<void>
}

/**
 * Hands the stores' events on in turns: a batch of each, and who has more goes to the end of the line. A store with 10,000 events waiting holds
 * nobody up for longer than a batch. A store is relayed by one lane at a time; a call meanwhile leads to one more turn.
 */
export function startRelay(relay: (storeId: string) => Promise<boolean> = relayBatch): RelayRounds {
  const line = new Set<string>()
  const running = new Map<string, Promise<void>>()
  let stopped = false

  const turn = async (storeId: string): Promise<void> => {
    try {
      if (await relay(storeId)) line.add(storeId)
    } catch (error) {
      log.error({ err: error, storeId }, 'relay failed')
    }
    running.delete(storeId)
    pump()
  }
  const pump = (): void => {
    for (const storeId of line) {
      if (stopped || running.size >= LANES) return
      if (running.has(storeId)) continue
      line.delete(storeId)
      running.set(storeId, turn(storeId))
    }
  }
  const store = (storeId: string): void => {
    line.add(storeId)
    pump()
  }
  const all = (): void => {
    listStores().then(
      (ids) => ids.forEach(store),
      (error: unknown) => log.error({ err: error }, 'relay sweep failed'),
    )
  }
  const timer = setInterval(all, SWEEP_MS).unref()
  return {
    store,
    all,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await Promise.all(running.values())
    },
  }
}

async function listStores(): Promise<string[]> {
  const stores = await platformDb.store.findMany({
    where: { schemaVersion: { not: null }, status: { in: ['ready', 'suspended', 'provisioning'] } },
    select: { id: true },
  })
  return stores.map(({ id }) => id)
}
