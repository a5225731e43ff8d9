import { receiveCacheMessage, CACHE_CHANNEL } from './cache/bus'
import { emptyAll } from './cache/caches'
import { listen } from './database/listener'
import { JOBS_CHANNEL } from './jobs/enqueue'
import { queue } from './jobs/queue'
import { startRecurring } from './jobs/recurring'
import { startWorker } from './jobs/worker'
import { OUTBOX_CHANNEL } from './outbox/record-event'
import { startRelay } from './outbox/relay-rounds'
import { forgetStores } from './store-directory'

export interface Background {
  stop(): Promise<void>
}

/**
 * What a process does beside answering requests: it hears which caches to empty and, when `work` is set, relays the
 * stores' events, works on jobs and runs what recurs. Several processes may do all of it at once.
 */
export async function startBackground(options: { work: boolean }): Promise<Background> {
  await queue.start()
  const worker = options.work ? startWorker() : null
  const relay = options.work ? startRelay() : null
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
