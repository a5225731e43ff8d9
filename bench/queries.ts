import pg from 'pg'
import { type LoadResult, type QueryLoad, summarise } from './load'

/** The bare database: a product's row by its key through `pg`, prepared, one query at a time per connection. */
export async function runQueries(load: QueryLoad): Promise<LoadResult> {
  const clients = await Promise.all(
    Array.from({ length: load.connections }, async () => {
      const client = new pg.Client({ connectionString: load.connectionString })
      await client.connect()
      return client
    }),
  )
  const text = `SELECT id, handle, title, status, price_min_minor FROM "${load.schema}".product WHERE handle = $1`
  const { rows } = await clients[0]!.query<{ handle: string }>(`SELECT handle FROM "${load.schema}".product`)
  const latencies: number[] = []
  const wrong: string[] = []
  const begun = performance.now()
  const deadline = begun + load.seconds * 1000
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < deadline) {
        const { handle } = rows[Math.floor(Math.random() * rows.length)]!
        const startedAt = performance.now()
        const found = await client.query<{ handle: string }>({ name: 'by-key', text, values: [handle] })
        if (found.rows[0]?.handle !== handle) wrong.push(`${handle} was not found`)
        latencies.push(performance.now() - startedAt)
      }
    }),
  )
  const seconds = (performance.now() - begun) / 1000
  await Promise.all(clients.map((client) => client.end()))
  return summarise(latencies, seconds, wrong)
}
