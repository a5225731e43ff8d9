import { receiveCacheMessage, CACHE_CHANNEL } from './cache/bus'
import { emptyAll } from './cache/caches'
import { listen } from './database/listener'
import { JOBS_CHANNEL } from './jobs/enqueue'
import { queue } from './jobs/queue'
import { startRecurring } from './jobs/recurring'
import { startWorker } from './jobs/worker'
import { log } from './log'
import { relayAll, relayStore } from './outbox/relay'
import { OUTBOX_CHANNEL } from './outbox/record-event'
import { forgetStores } from './store-directory'

export interface Background {
  stop(): Promise<void>
}

const SWEEP_MS = 30_000

/**
 * What a process does beside answering requests: it hears which caches to empty and, when `work` is set, relays the
 * stores' events, works on jobs and runs what recurs. Several processes may do all of it at once.
 */
export async function startBackground(options: { work: boolean }): Promise<Background> {
  await queue.start()
  const worker = options.work ? startWorker() : null
  const relay = options.work ? createRelay() : null
  const stopListening = listen({
    channels: {
      [CACHE_CHANNEL]: receiveCacheMessage,
      [OUTBOX_CHANNEL]: (storeId) => relay?.store(storeId),
      [JOBS_CHANNEL]: (name) => worker?.wake(name),
    },
    onConnected: () => {
      emptyAll()
      forgetStores()
      relay?.all()
    },
  })
  const stopRecurring = options.work ? startRecurring() : () => undefined
  return {
    stop: async () => {
      stopRecurring()
      await stopListening()
      await relay?.stop()
      await worker?.stop()
      await queue.stop({ graceful: false })
    },
  }
}

/** Relays a store at most once at a time in this process; a call in between leads to one more round. */
function createRelay() {
  const running = new Map<string, Promise<void>>()
  const again = new Set<string>()
  const store = (storeId: string): void => {
    if (running.has(storeId)) {
      again.add(storeId)
      return
    }
    const round = relayStore(storeId)
      .catch((error: unknown) => log.error({ err: error, storeId }, 'relay failed'))
      .then(() => {
        running.delete(storeId)
        if (again.delete(storeId)) store(storeId)
      })
    running.set(storeId, round)
  }
  const all = (): void => {
    relayAll().catch((error: unknown) => log.error({ err: error }, 'relay sweep failed'))
  }
  const timer = setInterval(all, SWEEP_MS).unref()
  return {
    store,
    all,
    stop: async () => {
      clearInterval(timer)
      await Promise.all(running.values())
    },
  }
}
