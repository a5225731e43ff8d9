import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '../log'
import { type FetchedJob, fetchJobs, handBack, renewLeases } from './fetch-jobs'
import { queue } from './queue'
import { type AnyQueue, leaseSecondsOf, rulesOf } from './queue-rules'
import { runJob } from './run-job'

/** Without a wake-up call (another process's listener may be down) a queue is looked at this often. */
const POLL_MS = 2000
/** After a call that brought nothing a queue is looked at once more: what another process had locked may be left over. */
const SECOND_LOOK_MS = 100
/** How long jobs under way may take at the end of the process, before they are handed back. */
const STOP_GRACE_MS = 10_000
/** Owners whose last turn is remembered. */
const REMEMBERED = 500

class TimeLimitError extends Error {
  override name = 'TimeLimitError'
}

interface UnderWay {
  readonly owner: string
  readonly done: Promise<void>
}

/** One process's work on one queue. */
export class QueueLoop {
  readonly name: AnyQueue
  #stopped = false
  #called = false
  /** The last look may have left work behind: there was no place for more, or somebody had all of theirs. The next job that ends makes room. */
  #leftSome = false
  #sleeper = new AbortController()
  readonly #underWay = new Map<string, UnderWay>()
  /** Owners in the order of their last turn. */
  readonly #served = new Set<string>()

  constructor(name: AnyQueue) {
    this.name = name
  }

  wake(): void {
    this.#called = true
    this.#sleeper.abort()
  }

  /** Takes no more jobs, waits a little for those under way, and hands the others back. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#sleeper.abort()
    const all = Promise.all([...this.#underWay.values()].map(({ done }) => done))
    await Promise.race([all, sleep(STOP_GRACE_MS, undefined, { ref: false })])
    if (this.#underWay.size > 0) await handBack(this.name, [...this.#underWay.keys()])
  }

  /** Ends after stop(). */
  async run(): Promise<void> {
    const lease = setInterval(() => void this.#renew(), (leaseSecondsOf(this.name) * 1000) / 4).unref()
    while (!this.#stopped) {
      const wasCalled = this.#called
      this.#called = false
      const started = await this.#start()
      if (this.#called) continue
      await this.#rest(wasCalled && started === 0 ? SECOND_LOOK_MS * (0.5 + Math.random()) : POLL_MS)
    }
    clearInterval(lease)
  }

  async #start(): Promise<number> {
    const { concurrency, perStore } = rulesOf(this.name)
    const limit = concurrency - this.#underWay.size
    if (limit <= 0) {
      this.#leftSome = true
      return 0
    }
    const underWay = this.#countByOwner()
    try {
      const jobs = await fetchJobs({
        queue: this.name,
        limit,
        perStore,
        underWay,
        served: [...this.#served],
        exclusive: this.name === 'recurring',
      })
      for (const job of jobs) {
        underWay.set(job.owner, (underWay.get(job.owner) ?? 0) + 1)
        this.#begin(job)
      }
      this.#leftSome = jobs.length === limit || [...underWay.values()].some((count) => count >= perStore)
      return jobs.length
    } catch (error) {
      log.error({ err: error, queue: this.name }, 'queue cannot be read')
      await sleep(POLL_MS)
      return 0
    }
  }

  #begin(job: FetchedJob): void {
    this.#remember(job.owner)
    const done = this.#work(job).finally(() => {
      this.#underWay.delete(job.id)
      if (this.#leftSome) this.wake()
    })
    this.#underWay.set(job.id, { owner: job.owner, done })
  }

  async #work({ id, envelope }: FetchedJob): Promise<void> {
    const startedAt = performance.now()
    const facts = { job: envelope.name, storeId: envelope.storeId, requestId: envelope.requestId }
    try {
      await withTimeLimit(runJob(envelope), rulesOf(this.name).timeLimitSeconds)
      await queue.complete(this.name, id)
      log.info({ ...facts, durationMs: Math.round(performance.now() - startedAt) }, 'job done')
    } catch (error) {
      log.error({ ...facts, err: error }, 'job failed')
      const message = error instanceof Error ? error.message : String(error)
      await queue
        .fail(this.name, id, { message: message.slice(0, 2000) })
        .catch((failure: unknown) => log.error({ err: failure }, 'queue fail'))
    }
  }

  #countByOwner(): Map<string, number> {
    const counts = new Map<string, number>()
    for (const { owner } of this.#underWay.values()) counts.set(owner, (counts.get(owner) ?? 0) + 1)
    return counts
  }

  #remember(owner: string): void {
    this.#served.delete(owner)
    this.#served.add(owner)
    for (const oldest of this.#served) {
      if (this.#served.size <= REMEMBERED) break
      this.#served.delete(oldest)
    }
  }

  async #renew(): Promise<void> {
    const ids = [...this.#underWay.keys()]
    if (ids.length === 0) return
    await renewLeases(this.name, ids).catch((error: unknown) => log.error({ err: error }, 'leases cannot be renewed'))
  }

  async #rest(ms: number): Promise<void> {
    this.#sleeper = new AbortController()
    if (this.#stopped || this.#called) return
    await sleep(ms, undefined, { signal: this.#sleeper.signal }).catch(() => undefined)
  }
}

/** Fails when the work takes longer: the job is not waited for any more, whatever becomes of it. */
async function withTimeLimit(work: Promise<void>, seconds: number): Promise<void> {
  const timer = new AbortController()
  const limit = sleep(seconds * 1000, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new TimeLimitError(`The job took longer than ${seconds} s`)
  })
  limit.catch(() => undefined)
  try {
    await Promise.race([work, limit])
  } finally {
    timer.abort()
  }
}
