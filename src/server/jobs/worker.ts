import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '../log'
import { QUEUES, type Queue } from './define-job'
import type { Envelope } from './enqueue'
import { queue } from './queue'
import { runJob } from './run-job'

/** Jobs of one queue under way at once, in this process. */
const CONCURRENCY: Readonly<Record<Queue, number>> = { interactive: 3, mail: 4, bulk: 1, maintenance: 1 }
/** Without a wake-up call (another process's listener may be down) a queue is looked at this often. */
const POLL_MS = 2000

export interface Worker {
  /** A queue has work. */
  wake(name: string): void
  /** Takes no more jobs and waits for those under way. */
  stop(): Promise<void>
}

/** Works on all queues. Any number of processes may: a job is fetched by one (FOR UPDATE SKIP LOCKED). */
export function startWorker(): Worker {
  const loops = QUEUES.map((name) => new QueueLoop(name))
  const running = loops.map((loop) => loop.run())
  return {
    wake: (name) => loops.find((loop) => loop.name === name)?.wake(),
    stop: async () => {
      for (const loop of loops) loop.stop()
      await Promise.all(running)
    },
  }
}

class QueueLoop {
  readonly name: Queue
  #stopped = false
  #called = false
  #sleeper = new AbortController()
  readonly #underWay = new Set<Promise<void>>()

  constructor(name: Queue) {
    this.name = name
  }

  wake(): void {
    this.#called = true
    this.#sleeper.abort()
  }

  stop(): void {
    this.#stopped = true
    this.#sleeper.abort()
  }

  async run(): Promise<void> {
    while (!this.#stopped) {
      this.#called = false
      const free = CONCURRENCY[this.name] - this.#underWay.size
      const started = free > 0 ? await this.#start(free) : 0
      if (started === 0 && !this.#called) await this.#rest()
    }
    await Promise.all(this.#underWay)
  }

  async #start(free: number): Promise<number> {
    try {
      const jobs = await queue.fetch<Envelope>(this.name, { batchSize: free })
      for (const job of jobs) {
        const work = this.#work(job.id, job.data).finally(() => {
          this.#underWay.delete(work)
          this.wake()
        })
        this.#underWay.add(work)
      }
      return jobs.length
    } catch (error) {
      log.error({ err: error, queue: this.name }, 'queue cannot be read')
      await sleep(POLL_MS)
      return 0
    }
  }

  async #work(id: string, envelope: Envelope): Promise<void> {
    const startedAt = performance.now()
    const facts = { job: envelope.name, storeId: envelope.storeId, requestId: envelope.requestId }
    try {
      await runJob(envelope)
      await queue.complete(this.name, id)
      log.info({ ...facts, durationMs: Math.round(performance.now() - startedAt) }, 'job done')
    } catch (error) {
      log.error({ ...facts, err: error }, 'job failed')
      const message = error instanceof Error ? error.message : String(error)
      await queue
        .fail(this.name, id, { message })
        .catch((failure: unknown) => log.error({ err: failure }, 'queue fail'))
    }
  }

  async #rest(): Promise<void> {
    this.#sleeper = new AbortController()
    if (this.#stopped || this.#called) return
    await sleep(POLL_MS, undefined, { signal: this.#sleeper.signal }).catch(() => undefined)
  }
}
