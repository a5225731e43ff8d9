import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '@/env.mjs'
import { listMailbox } from '@/server/mail/mailbox'
import { readPostmasterFile } from '@/server/database/embedded/postmaster'
import type { StripeDouble } from '../../../e2e/doubles/stripe/stripe-double'
import { comeBackTo, orderByCard, payByCard } from '../card-shopper'
import { checkBooks } from '../check-books'
import { emptyDatabase } from '../empty-database'
import { buildForProduction, type ProductionServer, startProductionServer } from '../production-server'
import { openStripeStall, type StripeStall, stripeEnv, stripeFor } from '../stripe-server'
import type { Drill } from './drill'

const PORT = Number(process.env.STOA_DRILL_PORT ?? 3630)
const SETTLED_WITHIN_MS = 60_000
/** The lease of a mail that a killed worker had in hand, and its retries. */
const MAILED_WITHIN_MS = 180_000
const SHOPPERS_AT_ONCE = 5
const ROUNDS = [
  { victim: 'server', checkouts: Number(process.env.STOA_DRILL_CHECKOUTS ?? 100), kills: 10 },
  { victim: 'database', checkouts: 40, kills: 3 },
  { victim: 'worker', checkouts: 40, kills: 3 },
] as const
/** One of them alone, for whoever looks for a fault. */
const ONLY = process.env.STOA_DRILL_VICTIM
type Victim = (typeof ROUNDS)[number]['victim']

/** The processes under fire: the server, and beside it a worker where that is the one to be killed. */
class Platform {
  #server: ProductionServer | null = null
  #worker: ChildProcess | null = null
  readonly #env: Record<string, string>

  constructor(
    readonly victim: Victim,
    double: StripeDouble,
  ) {
    const inside = victim !== 'worker'
    this.#env = { ...stripeEnv(double), STOA_WORKER_INSIDE: String(inside), LOG_LEVEL: 'fatal' }
  }

  async start(): Promise<void> {
    this.#server = await startProductionServer({ port: PORT, env: this.#env })
    if (this.victim === 'worker') this.#worker = this.#startWorker()
  }

  async kill(): Promise<void> {
    if (this.victim === 'database') {
      const file = readPostmasterFile(join(env.STOA_DATA_DIR, 'postgres', 'data'))
      if (!file) throw new Error('There is no postmaster to kill: the drill needs the embedded PostgreSQL')
      process.kill(file.pid, 'SIGKILL')
    } else if (this.victim === 'worker') {
      await slay(this.#worker)
      this.#worker = this.#startWorker()
    } else {
      await slay(this.#server?.process ?? null)
      this.#server = await startProductionServer({ port: PORT, env: this.#env })
    }
  }

  async stop(): Promise<void> {
    await slay(this.#worker)
    await this.#server?.stop()
  }

  #startWorker(): ChildProcess {
    const args = ['--import', './scripts/local/leave-with-parent.mjs', '--import', 'tsx', 'src/server/worker.ts']
    return spawn(process.execPath, args, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, ...this.#env, NODE_ENV: 'production', PORT: String(PORT) },
    })
  }
}

async function slay(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'close')
  child.kill('SIGKILL')
  await ended
}

interface Buying {
  paid: number
  retries: number
  readonly problems: string[]
}

/** Shoppers in lanes: each pays; every second one closes the browser then and there, every tenth leaves without paying. */
async function shop(stall: StripeStall, count: number, buying: Buying): Promise<void> {
  let next = 0
  const lane = async () => {
    for (let index = next++; index < count; index = next++) {
      try {
        const purchase = await orderByCard({ port: PORT, host: stall.host }, stall)
        buying.retries += purchase.retries
        if (index % 10 === 9) continue
        const back = await payByCard(purchase)
        buying.paid += 1
        if (index % 2 === 0) await comeBackTo(back)
      } catch (error) {
        buying.problems.push(error instanceof Error ? error.message : String(error))
      }
    }
  }
  await Promise.all(Array.from({ length: SHOPPERS_AT_ONCE }, lane))
}

/** What is not as it must be when all is settled; [] when it is. */
async function unsettled(stall: StripeStall, double: StripeDouble, start: number): Promise<string[]> {
  const succeeded = double.control.state().intents.filter(({ status }) => status === 'succeeded')
  const paidFor = new Map<string, number>()
  for (const { metadata } of succeeded) {
    const orderId = metadata.orderId ?? '?'
    paidFor.set(orderId, (paidFor.get(orderId) ?? 0) + 1)
  }
  return stall.store.run(async (ctx) => {
    const orders = await ctx.db.order.findMany({ include: { payments: true } })
    const level = await ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId: stall.variantId } })
    const placed = orders.filter(({ status }) => status === 'placed')
    const problems: string[] = []
    for (const order of placed) {
      if (paidFor.get(order.id) !== 1)
        problems.push(`order ${order.number} is placed, with ${paidFor.get(order.id) ?? 0} payments`)
    }
    for (const orderId of paidFor.keys()) {
      if (!placed.some(({ id }) => id === orderId)) problems.push(`money for ${orderId}, which is not placed`)
    }
    if (level.onHand !== start - placed.length)
      problems.push(`stock ${level.onHand}, ${placed.length} sold of ${start}`)
    return problems
  })
}

/** The mails that came to the shoppers who paid: some for each, none twice. */
async function mailsOf(stall: StripeStall): Promise<{ without: number; twice: number; sent: number }> {
  const orders = await stall.store.run((ctx) =>
    ctx.db.order.findMany({ where: { status: 'placed' }, select: { email: true } }),
  )
  const mails = await listMailbox(1000)
  const subjects = orders.map(({ email }) => mails.filter(({ to }) => to.includes(email)).map(({ subject }) => subject))
  return {
    without: subjects.filter(({ length }) => length === 0).length,
    twice: subjects.filter((each) => new Set(each).size < each.length).length,
    sent: subjects.flat().length,
  }
}

/** Waits for what a killed worker had in hand: it comes back when its lease is over. */
async function waitForMails(stall: StripeStall): Promise<{ without: number; twice: number; sent: number }> {
  const until = Date.now() + MAILED_WITHIN_MS
  let mails = await mailsOf(stall)
  while (mails.without > 0 && Date.now() < until) {
    await sleep(1000)
    mails = await mailsOf(stall)
  }
  return mails
}

async function round(index: number, log: (line: string) => void): Promise<void> {
  const { victim, checkouts, kills } = ROUNDS[index] ?? ROUNDS[0]
  const double = await stripeFor(PORT)
  // Some messages come twice, some never.
  double.control.webhooks({ copies: 2, dropPercent: 20 })
  const platform = new Platform(victim, double)
  await emptyDatabase()
  await platform.start()
  try {
    const stall = await openStripeStall(double, checkouts)
    const buying: Buying = { paid: 0, retries: 0, problems: [] }
    const shopping = shop(stall, checkouts, buying)
    const state = { isOver: false }
    void shopping.finally(() => (state.isOver = true))
    let killed = 0
    while (killed < kills) {
      // Spread over the checkouts, also when those that are left are quick.
      const aim = ((killed + 0.5) / kills) * checkouts * 0.9
      while (!state.isOver && buying.paid < aim) await sleep(20)
      await sleep(Math.random() * 300)
      await platform.kill()
      killed += 1
    }
    await shopping
    const begun = performance.now()
    let problems = await unsettled(stall, double, checkouts)
    while (problems.length > 0 && performance.now() - begun < SETTLED_WITHIN_MS) {
      await sleep(500)
      problems = await unsettled(stall, double, checkouts).catch((error: unknown) => [String(error)])
    }
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    log(
      `${victim}: ${killed} kills, ${checkouts} checkouts, ${buying.paid} paid, ${buying.retries} requests asked again; settled after ${seconds} s`,
    )
    const books = await checkBooks(stall.store)
    const mails = await waitForMails(stall)
    log(
      `${victim}: ${mails.sent} mails, ${mails.twice} twice, ${mails.without} missing; ${books.length} differences in the books`,
    )
    const all = [...buying.problems, ...problems, ...books]
    if (mails.twice + mails.without > 0) all.push(`mails: ${JSON.stringify(mails)}`)
    if (all.length > 0) throw new Error(`${victim}: ${all.slice(0, 10).join('; ')}`)
  } finally {
    await platform.stop()
    await double.stop()
  }
}

export const drill: Drill = {
  id: 18,
  title: 'the server, the database and the worker are killed during checkouts by card',
  async run(log) {
    await buildForProduction()
    for (const [index, { victim }] of ROUNDS.entries()) {
      if (ONLY === undefined || ONLY === victim) await round(index, log)
    }
  },
}
