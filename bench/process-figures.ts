import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { emptyEverywhere } from '@/server/cache/bus'
import { tagsOfEvent } from '@/server/cache/tags'
import { ask, type ProductionServer, startProductionServer } from '@/test/production-server'
import { HttpShopper } from '@/test/http-shopper'
import { CODE_LINES, fillCart, runFlows } from './flows'
import { type BenchStore, CODE } from './seed-store'

/** Resident memory of a process in megabytes. */
export function memoryMb(server: ProductionServer): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.process.pid)], { encoding: 'utf8' })) / 1024
}

/** Milliseconds from starting the process to its first answer from the database, and its memory then. */
export async function coldStart(port: number, host: string): Promise<{ firstAnswerMs: number; memoryMb: number }> {
  const begun = performance.now()
  const server = await startProductionServer({ port })
  try {
    const path = `/api/trpc/storefront.catalog.products?input=${encodeURIComponent('{}')}`
    const answer = await ask(port, host, path)
    if (answer.status !== 200) throw new Error(`The first answer was ${answer.status}`)
    return { firstAnswerMs: performance.now() - begun, memoryMb: memoryMb(server) }
  } finally {
    await server.stop()
  }
}

export interface StatementCounts {
  readonly list: number
  readonly product: number
  readonly search: number
  readonly cart: number
  readonly checkout: number
  /** A code entered on a cart of ten lines: the cart is changed and priced with the store's promotions. */
  readonly code: number
}

/**
 * What one request of each kind sends to PostgreSQL, BEGIN and COMMIT included: a query for the first time since a product was saved,
 * cart and checkout with the store's settings in the cache.
 */
export async function countStatements(
  port: number,
  host: string,
  { store: { entry }, variantIds, product }: BenchStore,
): Promise<StatementCounts> {
  // Without the jobs, which ask in between.
  const server = await startProductionServer({
    port,
    env: { STOA_WORKER_INSIDE: 'false', STOA_SCOPE_ASSERT_RATE: '0' },
    nodeArguments: ['--import', './bench/count-statements.mjs'],
  })
  const get = (procedure: string, input: object) => async () => {
    await ask(
      port,
      host,
      `/api/trpc/storefront.catalog.${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
    )
  }
  const onceAlone = { kind: 'flow', port, host, connections: 1, seconds: 0, variantIds, bare: false } as const
  const oneFlow = async (flow: 'cart' | 'checkout') => {
    const { wrong } = await runFlows({ ...onceAlone, flow })
    if (wrong[0]) throw new Error(wrong[0])
  }
  const shopper = new HttpShopper(port, host)
  await fillCart(shopper, { ...onceAlone, flow: 'code' }, CODE_LINES)
  const changed = tagsOfEvent(entry.id, 'product.changed', { productIds: [product.id] })
  const forget = async () => {
    await emptyEverywhere(entry.id, changed)
    await sleep(50)
  }
  const fewest = (work: () => Promise<unknown>) => fewestStatements(server, forget, work)
  try {
    return {
      list: await fewest(get('products', {})),
      product: await fewest(get('productByHandle', { handle: product.handle })),
      search: await fewest(get('products', { q: 'linen kettle' })),
      cart: await fewest(() => oneFlow('cart')),
      checkout: await fewest(() => oneFlow('checkout')),
      code: await fewest(() => shopper.call('cart.applyCode', { code: CODE })),
    }
  } finally {
    shopper.close()
    await server.stop()
  }
}

/** Of several tries: what runs beside (the clock of the caches, the relay) is not the request's. */
async function fewestStatements(
  server: ProductionServer,
  before: () => Promise<void>,
  work: () => Promise<unknown>,
): Promise<number> {
  let least = Infinity
  for (let round = 0; round < 8; round += 1) {
    await before()
    await takeStatements(server)
    await work()
    const statements = (await takeStatements(server)).filter((text) => !text.startsWith('SET ROLE'))
    least = Math.min(least, statements.length)
  }
  return least
}

async function takeStatements(server: ProductionServer): Promise<string[]> {
  const answered = once(server.process, 'message') as Promise<[{ statements: string[] }]>
  server.process.send('statements')
  return (await answered)[0].statements
}
