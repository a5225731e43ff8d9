/**
 * `npm run bench [-- --quick] [--only <part of a line's name>]`: the production build beside a bare Node server, a bare database and the
 * peers' figures, in one run; `--only promotions` is the promotions engine alone. What it prints is explained in docs/performance.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { platformPool } from '@/server/platform-db'
import { storePool } from '@/server/store-db'
import { emptyDatabase } from '@/test/empty-database'
import { buildForProduction, startProductionServer } from '@/test/production-server'
import { BareServer, Driver } from './driver'
import { LINES } from './lines'
import { type Measured, measure, median } from './measure'
import type { TestStore } from '@/test/create-test-store'
import { HttpMerchant } from '@/test/http-merchant'
import { BUYERS, rush, UNITS } from '@/test/rush'
import { addLocation } from '@/test/stock-shop'
import { coldStart, countStatements, memoryMb } from './process-figures'
import { benchPromotions } from './promotions'
import { buildReport, FLOOR, renderReport } from './report'
import { type BenchStore, seedStore } from './seed-store'
import { BenchStripe } from './stripe'

const SLUG = 'bench'
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } })
const port = Number(process.env.STOA_BENCH_PORT ?? 3620)
const domain = 'localhost'
const host = `${SLUG}.${domain}`
const effort = values.quick ? { runs: 1, seconds: 1 } : { runs: 5, seconds: 3 }
const lines = LINES.filter((line) => !values.only || line.name.includes(values.only))

function say(text: string): void {
  console.error(`  ${text}`)
}

async function openBenchStore(): Promise<BenchStore> {
  const server = await startProductionServer({ port })
  try {
    await (await HttpMerchant.register(port)).openStore(SLUG, 'fashion')
    return await seedStore(SLUG)
  } finally {
    await server.stop()
  }
}

async function measureProvisioning(count: number): Promise<number[]> {
  const merchant = await HttpMerchant.register(port)
  // The first makes the pictures of the template, once per installation.
  await merchant.openStore('warm-up-store', 'fashion')
  const took: number[] = []
  for (let index = 0; index < count; index += 1) took.push(await merchant.openStore(`opened-${index}`, 'fashion'))
  return took
}

/** Drill 10 once, among the figures. */
async function probeOversell(store: TestStore): Promise<void> {
  const warehouse = await addLocation(store)
  const { paid, refused, seconds, p95Ms } = await rush(store, port, warehouse)
  const figures = `${paid} of ${UNITS} sold and paid by card, ${refused} told politely in ${seconds.toFixed(1)} s, p95 ${p95Ms} ms`
  say(`oversell probe, ${BUYERS} buyers at once: ${figures}`)
}

async function main(): Promise<boolean> {
  await buildForProduction()
  await emptyDatabase()
  const store = await openBenchStore()
  const { entry } = store.store
  say('seeded: 1,000 products × 3 variants in 10 categories')
  const starts = []
  for (let index = 0; index < effort.runs; index += 2) starts.push(await coldStart(port, host))
  const statements = await countStatements(port, host, store)
  const stripe = await BenchStripe.start(port + 2, port)
  const stripeAccount = await stripe.connect(store.store)
  const server = await startProductionServer({
    port,
    env: stripe.env,
    nodeArguments: process.env.BENCH_NODE_ARGUMENTS?.split(' ') ?? [],
  })
  const [driver, bare] = await Promise.all([Driver.start(), BareServer.start(port + 1)])
  const measured: Measured[] = []
  try {
    const target = { driver, bare, port, host, storeId: entry.id, stripeAccount, ...store }
    const query = await driver.run({
      kind: 'query',
      connectionString: process.env.DATABASE_URL ?? '',
      schema: entry.schemaName,
      connections: 16,
      seconds: effort.seconds,
    })
    // Before the orders, whose mails and invoices would be made beside it.
    const provisioning = values.only ? [] : await measureProvisioning(values.quick ? 5 : 50)
    for (const line of lines) {
      const found = await measure(line, target, effort)
      measured.push(found)
      say(`${line.name}: ${found.own.perSecond.toFixed(1)} per s, p95 ${found.own.p95.toFixed(1)} ms`)
    }
    const afterLoad = memoryMb(server)
    const isProbed = !values.only || 'oversell'.includes(values.only)
    if (isProbed) await probeOversell(store.store)
    const report = buildReport({
      measured,
      quick: values.quick,
      query,
      provisioning,
      coldStartMs: median(starts.map((start) => start.firstAnswerMs)),
      memoryMb: { afterStart: median(starts.map((start) => start.memoryMb)), afterLoad },
      statements,
    })
    mkdirSync('.stoa/bench', { recursive: true })
    writeFileSync('.stoa/bench/last.json', `${JSON.stringify(report, null, 2)}\n`)
    console.log(`\n${renderReport(report)}`)
    const wrong = measured.flatMap((each) => each.wrong.map((text) => `${each.line.name}: ${text}`))
    for (const text of wrong) console.error(`wrong answer, ${text}`)
    return wrong.length === 0 && report.lines.every((line) => line.multiple === null || line.multiple >= FLOOR)
  } finally {
    driver.stop()
    bare.stop()
    await server.stop()
    await stripe.stop()
    await Promise.all([platformPool.end(), storePool.end()])
  }
}

/** The promotions engine needs neither server nor database. */
async function benchAll(): Promise<boolean> {
  if (values.only === 'promotions') return benchPromotions()
  const fast = await main()
  return values.only ? fast : benchPromotions() && fast
}

process.exitCode = (await benchAll()) ? 0 : 1
