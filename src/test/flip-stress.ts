import { randomInt } from 'node:crypto'
import type { StoreContext } from '@/server/store-context'
import { inTransaction } from '@/server/store-context'
import { storePool } from '@/server/store-db'
import { createTestStore, type TestStore } from './create-test-store'

export interface FlipReport {
  readonly probes: number
  /** Statements that reached the database, without those that place a connection. */
  readonly queries: number
  readonly wrong: readonly string[]
  readonly perSecond: number
}

/** What one piece of work found: a text per row, each of which must be its own store's canary. */
type Probe = (ctx: StoreContext) => Promise<string[]>

const canaryOf = async (ctx: StoreContext) =>
  (await ctx.db.$queryRaw<{ word: string }[]>`SELECT title AS word FROM product WHERE handle = ${'same'}`).map(
    (row) => row.word,
  )

const place = async (ctx: StoreContext) => {
  const [row] = await ctx.db.$queryRaw<
    { role: string; schema: string }[]
  >`SELECT current_user::text AS role, current_schema()::text AS schema`
  return row?.role === ctx.store.schemaName && row.schema === ctx.store.schemaName
    ? []
    : [`stood at ${row?.role}/${row?.schema}`]
}

const swallow = (work: Promise<unknown>) =>
  work.then(
    () => [],
    () => [],
  )

/** Models, raw SQL, transactions, and everything that leaves a connection in a doubtful state. */
const PROBES: readonly Probe[] = [
  canaryOf,
  async (ctx) => [(await ctx.db.product.findUnique({ where: { handle: 'same' } }))?.title ?? 'nothing'],
  async (ctx) => (await ctx.db.product.findMany({ where: { handle: 'same' } })).map((product) => product.title),
  place,
  (ctx) => inTransaction(ctx, async (tx) => [...(await canaryOf(tx)), ...(await place(tx))]),
  (ctx) => swallow(ctx.db.$queryRaw`SELECT 1 / 0`),
  (ctx) =>
    swallow(
      inTransaction(ctx, async (tx) => {
        await canaryOf(tx)
        throw new Error('rolled back')
      }),
    ),
  (ctx) => swallow(inTransaction(ctx, (tx) => tx.db.$queryRaw`SELECT * FROM no_such_table`)),
  (ctx) => swallow(ctx.db.product.create({ data: { handle: 'same', title: 'twice', tags: [] } })),
  (ctx) =>
    swallow(
      inTransaction(ctx, async (tx) => {
        await tx.db.$executeRaw`SET LOCAL statement_timeout = 1`
        await tx.db.$queryRaw`SELECT pg_sleep(0.05)::text`
      }),
    ),
]

/** How often each probe is drawn, of 100: mostly what answers, with enough trouble in between. */
const WEIGHTS = [30, 24, 12, 10, 16, 2, 2, 2, 1, 1]

function draw(): Probe {
  let ticket = randomInt(100)
  const index = WEIGHTS.findIndex((weight) => (ticket -= weight) < 0)
  return PROBES[index] ?? canaryOf
}

let sent = 0
const counted = new WeakSet()

// Counts what the pool's connections send.
storePool.on('acquire', (client) => {
  if (counted.has(client)) return
  counted.add(client)
  const send = client.query.bind(client) as (...args: unknown[]) => unknown
  client.query = ((...args: unknown[]) => {
    if (typeof args[0] !== 'string' || !args[0].startsWith('SET ROLE')) sent += 1
    return send(...args)
  }) as typeof client.query
})

/** Drill 3: at least `queries` statements by `workers` over `stores`, each answer compared with its store's canary. */
export async function flipStress(options: { stores: number; workers: number; queries: number }): Promise<FlipReport> {
  const stores: TestStore[] = []
  for (let index = 0; index < options.stores; index += 1) {
    const store = await createTestStore()
    await store.run((ctx) => ctx.db.product.create({ data: { handle: 'same', title: store.canary, tags: [] } }))
    stores.push(store)
  }
  const wrong: string[] = []
  let probes = 0
  sent = 0
  const startedAt = performance.now()
  const work = async () => {
    while (sent < options.queries) {
      probes += 1
      const store = stores[randomInt(stores.length)]
      if (!store) return
      const found = await store.run(draw())
      for (const word of found) if (word !== store.canary) wrong.push(`${store.canary} got ${word}`)
    }
  }
  await Promise.all(Array.from({ length: options.workers }, work))
  const seconds = (performance.now() - startedAt) / 1000
  return { probes, queries: sent, wrong, perSecond: Math.round(sent / seconds) }
}
