import { log } from '../log'
import { queue } from './queue'
import { ALL_QUEUES } from './queue-rules'
import { QueueLoop } from './queue-loop'

export interface Worker {
  /** A queue has work. */
  wake(name: string): void
  /** Takes no more jobs, waits a little for those under way, and hands the others back. */
  stop(): Promise<void>
}

/** How often jobs are looked for whose worker is gone: they come back within their lease and this. */
const RECLAIM_MS = 5000

/** Works on all queues. Any number of processes may: a job is fetched by one (FOR UPDATE SKIP LOCKED). */
export function startWorker(): Worker {
  const loops = ALL_QUEUES.map((name) => new QueueLoop(name))
  const running = loops.map((loop) => loop.run())
  const reclaim = setInterval(() => {
    queue.expire().catch((error: unknown) => log.error({ err: error }, 'lost jobs cannot be taken back'))
  }, RECLAIM_MS).unref()
  return {
    wake: (name) => loops.find((loop) => loop.name === name)?.wake(),
    stop: async () => {
      clearInterval(reclaim)
      await Promise.all(loops.map((loop) => loop.stop()))
      await Promise.all(running)
    },
  }
}
