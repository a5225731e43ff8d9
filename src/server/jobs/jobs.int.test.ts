import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { env } from '@/env.mjs'
import { newId } from '@/lib/ids'
import { createTestStore, type TestStore, withAdmin } from '@/test/create-test-store'
import { platformPool } from '../platform-db'
import { DEFAULT_ROLES } from '../tenancy'
import { countDeadLetters, discardDeadLetters, listDeadLetters, replayDeadLetters } from './dead-letters'
import { defineStoreJob, type StoreJob } from './define-job'
import { enqueue, type QueuedJob } from './enqueue'
import { fetchJobs, handBack, renewLeases } from './fetch-jobs'
import { JOBS_SCHEMA, prepareQueues, queue } from './queue'
import { QueueLoop } from './queue-loop'
import type { AnyQueue } from './queue-rules'
import { storeJobs } from './root'

let a: TestStore
let b: TestStore
const ran: { storeId: string; key: string }[] = []
const JOB = 'test.echo'

const echo = defineStoreJob({
  name: JOB,
  queue: 'mail',
  input: z.strictObject({ key: z.string() }),
  handle: async (ctx, { key }) => {
    if (key.startsWith('brief')) await sleep(Math.random() * 15)
    ran.push({ storeId: ctx.store.id, key })
    if (key.startsWith('poison')) throw new Error(`no use: ${key}`)
  },
})

beforeAll(async () => {
  ;[a, b] = await Promise.all([createTestStore(), createTestStore()])
  ;(storeJobs as StoreJob<unknown>[]).push(echo)
  await queue.start()
  return () => queue.stop({ graceful: false })
})
afterEach(async () => {
  ran.length = 0
  await platformPool.query(`DELETE FROM ${JOBS_SCHEMA}.job`)
})

const jobOf = (store: TestStore, key: string, name: AnyQueue = 'mail'): QueuedJob => ({
  id: newId(),
  queue: name,
  envelope: { storeId: store.entry.id, name: JOB, input: { key }, requestId: 'test' },
})
const many = (store: TestStore, count: number) => Array.from({ length: count }, (_, i) => jobOf(store, String(i)))
const none = { underWay: new Map<string, number>(), served: [] as string[], exclusive: false }
const states = async (name = 'mail') => {
  const { rows } = await platformPool.query<{ state: string; count: number }>(
    `SELECT state::text, count(*)::int AS count FROM ${JOBS_SCHEMA}.job WHERE name = $1 GROUP BY 1`,
    [name],
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
/** Lets the time of retries come, and works until nothing is due. */
async function workUntilQuiet(): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    await platformPool.query(`UPDATE ${JOBS_SCHEMA}.job SET start_after = now() WHERE state = 'retry'`)
    const loop = new QueueLoop('mail')
    const running = loop.run()
    await new Promise((resolve) => setTimeout(resolve, 60))
    await loop.stop()
    await running
    const { created = 0, retry = 0, active = 0 } = await states()
    if (created + retry + active === 0) return
  }
  throw new Error('The queue does not come to rest')
}

describe('turns', () => {
  it('the first job of a store comes before the second of another, however long that one has waited', async () => {
    await enqueue(many(a, 300))
    await enqueue([jobOf(b, 'late')])
    const jobs = await fetchJobs({ ...none, queue: 'mail', limit: 2, perStore: 3 })
    expect(new Set(jobs.map(({ owner }) => owner))).toEqual(new Set([a.entry.id, b.entry.id]))
  })

  it('with one place, stores are served in rotation', async () => {
    await enqueue([...many(a, 6), ...many(b, 3)])
    const order: string[] = []
    for (let turn = 0; turn < 6; turn += 1) {
      const served = [...new Set(order.toReversed())].toReversed()
      const [job] = await fetchJobs({ ...none, queue: 'mail', limit: 1, perStore: 1, served })
      if (job) order.push(job.owner)
    }
    expect(order.slice(0, 6).map((owner) => (owner === a.entry.id ? 'a' : 'b'))).toEqual(
      order[0] === a.entry.id ? ['a', 'b', 'a', 'b', 'a', 'b'] : ['b', 'a', 'b', 'a', 'b', 'a'],
    )
  })

  it('a store at its limit leaves the place free', async () => {
    await enqueue(many(a, 20))
    const busy = { ...none, underWay: new Map([[a.entry.id, 3]]) }
    expect(await fetchJobs({ ...busy, queue: 'mail', limit: 4, perStore: 3 })).toEqual([])
    expect(await fetchJobs({ ...none, queue: 'mail', limit: 4, perStore: 3 })).toHaveLength(3)
  })

  it('what waits is worked off without a pause, in whatever moments jobs end', async () => {
    await enqueue(Array.from({ length: 200 }, (_, i) => jobOf(a, `brief-${i}`)))
    const loop = new QueueLoop('mail')
    const running = loop.run()
    // Each pause that waits for the next poll is two seconds.
    await expect.poll(() => ran.length, { timeout: 10_000 }).toBe(200)
    await loop.stop()
    await running
    expect(new Set(ran.map(({ key }) => key)).size).toBe(200)
  }, 20_000)

  it('what is planned for later waits, and holds nobody up', async () => {
    await enqueue([{ ...jobOf(a, 'later'), startAfter: new Date(Date.now() + 60_000) }, jobOf(b, 'now')])
    const jobs = await fetchJobs({ ...none, queue: 'mail', limit: 5, perStore: 5 })
    expect(jobs.map(({ owner }) => owner)).toEqual([b.entry.id])
  })

  it('two processes that fetch at once get different jobs, and none twice', async () => {
    await enqueue([...many(a, 40), ...many(b, 40)])
    const fetched = await Promise.all(
      Array.from({ length: 12 }, () => fetchJobs({ ...none, queue: 'mail', limit: 4, perStore: 4 })),
    )
    const ids = fetched.flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('asked for with the same id twice, it is one job', async () => {
    const job = jobOf(a, 'once')
    await enqueue([job])
    await enqueue([job, job])
    expect(await states()).toEqual({ created: 1 })
  })
})

describe('leases', () => {
  const backdate = (seconds: number) =>
    platformPool.query(`UPDATE ${JOBS_SCHEMA}.job SET started_on = now() - make_interval(secs => $1)`, [seconds])

  it('a job whose worker is gone comes back after its lease, and counts as tried', async () => {
    await enqueue([jobOf(a, 'lost')])
    await fetchJobs({ ...none, queue: 'mail', limit: 1, perStore: 1 })
    await backdate(59)
    await queue.expire()
    expect(await states()).toEqual({ active: 1 })
    await backdate(61)
    await queue.expire()
    expect(await states()).toEqual({ retry: 1 })
  })

  it('a worker that renews keeps it', async () => {
    await enqueue([jobOf(a, 'long')])
    const [job] = await fetchJobs({ ...none, queue: 'mail', limit: 1, perStore: 1 })
    await backdate(59)
    await renewLeases('mail', [job?.id ?? ''])
    await queue.expire()
    expect(await states()).toEqual({ active: 1 })
  })

  it('handed back, it runs elsewhere at once and has lost no try', async () => {
    await enqueue([jobOf(a, 'given back')])
    const [job] = await fetchJobs({ ...none, queue: 'mail', limit: 1, perStore: 1 })
    await handBack('mail', [job?.id ?? ''])
    expect(await fetchJobs({ ...none, queue: 'mail', limit: 1, perStore: 1 })).toHaveLength(1)
    const { rows } = await platformPool.query(`SELECT retry_count FROM ${JOBS_SCHEMA}.job`)
    expect(rows).toEqual([{ retry_count: 0 }])
  })
})

describe('ticks', () => {
  const tick = (id: string) =>
    enqueue([{ id, queue: 'recurring', envelope: { storeId: null, name: 'recurring:test', input: {}, requestId: id } }])
  const take = () => fetchJobs({ ...none, queue: 'recurring', limit: 2, perStore: 1, exclusive: true })

  it('asked for by three processes it is one; a second waits for the first to end, a third is dropped', async () => {
    const [first, second, third] = [newId(), newId(), newId()]
    await Promise.all([tick(first), tick(first), tick(first)])
    expect(await states('recurring')).toEqual({ created: 1 })
    expect(await Promise.all([take(), take(), take()]).then((jobs) => jobs.flat())).toHaveLength(1)
    await tick(second)
    await tick(third)
    expect(await states('recurring')).toEqual({ active: 1, created: 1 })
    expect(await take()).toEqual([])
    await queue.complete('recurring', first)
    expect((await take()).map(({ id }) => id)).toEqual([second])
  })

  it('a tick that was killed is not made up for; the next runs', async () => {
    await tick(newId())
    await take()
    await platformPool.query(`UPDATE ${JOBS_SCHEMA}.job SET started_on = now() - interval '61 seconds'`)
    await queue.expire()
    expect(await states('recurring')).toEqual({ failed: 1 })
    await tick(newId())
    expect(await take()).toHaveLength(1)
  })
})

describe('dead letters', () => {
  it('a job that fails at each try is laid aside with its error, its store’s only; replayed it runs again, once', async () => {
    await enqueue([jobOf(a, 'poison-a'), jobOf(b, 'poison-b'), jobOf(a, 'fine')])
    await workUntilQuiet()
    expect(ran.filter(({ key }) => key === 'poison-a')).toHaveLength(11)
    expect(ran.filter(({ key }) => key === 'fine')).toHaveLength(1)
    const ofA = { storeId: a.entry.id }
    const { letters, total } = await listDeadLetters(ofA, 10)
    expect(total).toBe(1)
    expect(letters).toMatchObject([
      { storeId: a.entry.id, name: JOB, input: { key: 'poison-a' }, tries: 11, failure: 'no use: poison-a' },
    ])
    expect((await listDeadLetters('all', 10)).total).toBe(2)

    const id = letters[0]?.id ?? ''
    expect(await replayDeadLetters({ storeId: b.entry.id }, [id])).toEqual([])
    expect(await replayDeadLetters(ofA, [id])).toEqual([{ id, name: JOB }])
    expect(await replayDeadLetters(ofA, [id])).toEqual([])
    expect(await countDeadLetters(ofA)).toBe(0)
    await workUntilQuiet()
    expect(ran.filter(({ key }) => key === 'poison-a')).toHaveLength(22)
    expect(await countDeadLetters(ofA)).toBe(1)
  })

  it('discarding forgets those of the scope alone', async () => {
    await enqueue([jobOf(a, 'poison-1'), jobOf(a, 'poison-2'), jobOf(b, 'poison-3')])
    await workUntilQuiet()
    expect(await discardDeadLetters({ storeId: a.entry.id }, null)).toHaveLength(2)
    expect(await countDeadLetters('all')).toBe(1)
  })
})

describe('the order of fetching', () => {
  it('uses the index of turns, and takes one step for each store', async () => {
    await enqueue([...many(a, 3000), ...many(b, 5)])
    await withAdmin(async (client) => client.query(`ANALYZE ${JOBS_SCHEMA}.job`))
    const times: number[] = []
    for (let i = 0; i < 20; i += 1) {
      const begun = performance.now()
      await fetchJobs({ ...none, queue: 'mail', limit: 4, perStore: 3 })
      times.push(performance.now() - begun)
    }
    expect(times.toSorted((x, y) => x - y)[10]).toBeLessThan(15)
  })

  it('preparing the queues again changes nothing that waits', async () => {
    await enqueue(many(a, 2))
    await prepareQueues(env.DATABASE_URL, DEFAULT_ROLES.migrator)
    expect(await states()).toEqual({ created: 2 })
  })
})
