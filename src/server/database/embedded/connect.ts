import pg from 'pg'
import { EmbeddedPostgresError } from './embedded-postgres-error'
import { sleep } from './processes'

const RETRY_PAUSE_MS = 50
/** SQLSTATEs of a server that is starting up, shutting down or out of connections for the moment. */
const PASSING = new Set(['57P03', '57P01', '53300', 'ECONNREFUSED', 'ECONNRESET'])

/** Proves that the server answers to our password, and creates the database of the URL if it is not there. */
export async function connectAndEnsureDatabase(url: string, timeoutMs: number): Promise<void> {
  const database = new URL(url).pathname.slice(1)
  const maintenance = new URL(url)
  maintenance.pathname = '/postgres'
  const client = await connectWithin(maintenance.href, timeoutMs)
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}

async function connectWithin(url: string, timeoutMs: number): Promise<pg.Client> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeoutMs })
    // A connection that breaks while idle must not end the process; the next query tells.
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      if (!PASSING.has(code) || Date.now() > deadline) {
        const { port } = new URL(url)
        const reason = error instanceof Error ? error.message : String(error)
        throw new EmbeddedPostgresError(
          'connect_failed',
          `PostgreSQL runs on port ${port} but cannot be used: ${reason}`,
          error,
        )
      }
      await sleep(RETRY_PAUSE_MS)
    }
  }
}
