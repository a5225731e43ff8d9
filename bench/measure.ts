import { ask } from '@/test/production-server'
import type { TestStore } from '@/test/create-test-store'
import type { BareServer, Driver } from './driver'
import { tagsOfEvent } from '@/server/cache/tags'
import { type Change, type FlowLine, type GetLine, type Line, requestsFor } from './lines'
import type { FlowLoad, LoadResult } from './load'
import { pendingPayments } from './pending-payments'

export interface Target {
  readonly driver: Driver
  readonly bare: BareServer
  readonly port: number
  readonly host: string
  readonly storeId: string
  readonly product: { readonly id: string }
  readonly variantIds: readonly string[]
  readonly store: TestStore
  readonly stripeAccount: string
}

export interface Effort {
  readonly runs: number
  readonly seconds: number
}

export interface Figures {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

export interface Measured {
  readonly line: Line
  readonly own: Figures
  /** The same number of requests, answered with as many bytes by a server that does nothing else. */
  readonly bare: Figures
  readonly wrong: readonly string[]
}

const BARE_SECONDS = 1
/** So many are made ready for each second that a line is measured. */
const MESSAGES_PER_SECOND = 200

/** Runs a line several times, each time beside the bare server, and gives the medians. */
export async function measure(line: Line, target: Target, effort: Effort): Promise<Measured> {
  await target.bare.answerWith(await sampleAnswer(line, target))
  await runOnce(line, target, 1)
  if (line.kind === 'get' && !line.after) await askAllOnce(line, target)
  const own: LoadResult[] = []
  const bare: LoadResult[] = []
  for (let run = 0; run < effort.runs; run += 1) {
    own.push(await runOnce(line, target, effort.seconds))
    bare.push(await runBare(line, target))
  }
  return { line, own: medians(own), bare: medians(bare), wrong: own.flatMap((result) => result.wrong) }
}

async function runOnce(line: Line, target: Target, seconds: number): Promise<LoadResult> {
  const { driver, port, host, storeId } = target
  if (line.kind === 'flow') return driver.run(flowLoad(line, target, seconds))
  if (line.kind === 'messages') {
    const messages = await pendingPayments(target, MESSAGES_PER_SECOND * seconds)
    return driver.run({ kind: 'messages', port, connections: line.connections, messages, bare: false })
  }
  const forgetting = line.after && { storeId, tags: tagsAfter(line.after, target) }
  const { connections } = line
  return driver.run({ kind: 'get', port, host, connections, seconds, requests: requestsFor(line), forgetting })
}

function runBare(line: Line, target: Target): Promise<LoadResult> {
  const { driver, bare, host } = target
  const { port } = bare
  const seconds = BARE_SECONDS
  if (line.kind === 'flow') return driver.run({ ...flowLoad(line, target, seconds), port, bare: true })
  if (line.kind === 'messages') {
    const messages = Array.from({ length: 2000 }, () => '{}')
    return driver.run({ kind: 'messages', port, connections: line.connections, messages, bare: true })
  }
  const requests = requestsFor(line).map(({ path }) => ({ path, expect: '' }))
  const { connections } = line
  return driver.run({ kind: 'get', port, host, connections, seconds, requests, forgetting: null })
}

function tagsAfter(change: Change, { storeId, product }: Target): string[] {
  if (change === 'settings saved') return tagsOfEvent(storeId, 'settings.changed', {})
  return tagsOfEvent(storeId, 'product.changed', { productIds: [product.id] })
}

function flowLoad(line: FlowLine, { port, host, variantIds }: Target, seconds: number): FlowLoad {
  const { flow, connections } = line
  return { kind: 'flow', flow, port, host, connections, seconds, variantIds, bare: false }
}

/** So that "asked before" holds for every request of the runs. */
async function askAllOnce(line: GetLine, { port, host }: Target): Promise<void> {
  for (const { path } of line.requests()) await ask(port, host, path)
}

/** One answer of the line, to give the bare server as many bytes to send. */
async function sampleAnswer(line: Line, { port, host, variantIds }: Target): Promise<string> {
  if (line.kind === 'messages') return JSON.stringify({ outcomes: ['applied'] })
  const answer =
    line.kind === 'get'
      ? await ask(port, host, line.requests()[0]?.path ?? '/')
      : await ask(port, host, '/api/trpc/storefront.cart.addLine', { body: { variantId: variantIds[0], quantity: 1 } })
  if (answer.status !== 200) throw new Error(`${line.name}: ${answer.status} ${answer.body.slice(0, 300)}`)
  // The flow's driver takes an answer without `result` for the bare server's.
  return line.kind === 'get' ? answer.body : JSON.stringify({ bare: answer.body })
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function medians(results: readonly LoadResult[]): Figures {
  const of = (figure: keyof Figures) => median(results.map((result) => result[figure]))
  return { perSecond: of('perSecond'), p50: of('p50'), p95: of('p95'), p99: of('p99') }
}
