import { storePool } from '@/server/store-db'
import { emptyDatabase } from '../empty-database'
import { flipStress } from '../flip-stress'
import type { Drill } from './drill'

const STORES = 50
const WORKERS = 32
const QUERIES = { pool: 1_000_000, single: 100_000 }
const MIN_PER_SECOND = 3000

export const drill: Drill = {
  id: 3,
  title: `${STORES} stores flip over a pool of ten, and over one connection: every answer is its own store's`,
  async run(log) {
    await emptyDatabase()
    const share = Number(process.env.STOA_DRILL_SHARE ?? 1)
    const pool = await round({ queries: QUERIES.pool * share, connections: 10 }, log)
    await round({ queries: QUERIES.single * share, connections: 1 }, log)
    if (pool < MIN_PER_SECOND) throw new Error(`${pool} queries a second, not ${MIN_PER_SECOND}`)
  },
}

async function round(
  { queries, connections }: { queries: number; connections: number },
  log: (line: string) => void,
): Promise<number> {
  storePool.options.max = connections
  const report = await flipStress({ stores: STORES, workers: WORKERS, queries })
  const { probes, perSecond, wrong } = report
  log(
    `pool of ${connections}: ${probes} probes, ${report.queries} queries, ${perSecond} a second, ${wrong.length} wrong`,
  )
  if (wrong.length > 0) throw new Error(`Answers of other stores: ${wrong.slice(0, 5).join('; ')}`)
  return perSecond
}
