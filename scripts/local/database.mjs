// The database of this machine: DATABASE_URL, or the embedded PostgreSQL below the data directory.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dataDirectory } from './paths.mjs'
import { loadTypeScript } from './typescript.mjs'

/**
 * @param {{ dataRoot?: string, port?: number, durable?: boolean, log?: (line: string) => void }} options
 * @returns {Promise<{ url: string, embedded: boolean, stop: () => Promise<void>, said?: string }>}
 */
export async function openDatabase({
  dataRoot = join(dataDirectory, 'postgres'),
  port,
  durable = true,
  log = console.log,
} = {}) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, embedded: false, stop: async () => undefined }
  const { startEmbeddedPostgres } = await loadTypeScript('src/server/database/embedded/index.ts')
  const isNew = !existsSync(join(dataRoot, 'port'))
  const wanted = port ?? (process.env.STOA_DATABASE_PORT ? Number(process.env.STOA_DATABASE_PORT) : undefined)
  const server = await startEmbeddedPostgres({ dataRoot, durable, log, ...(wanted && { port: wanted }) })
  const said = `${server.adopted ? 'running already' : isNew ? 'new' : 'started'} on port ${server.port}`
  return { url: server.adminUrl, embedded: true, stop: server.stop, said }
}

/** What `scripts/seed-demo.ts` made. It is kept with the database, so that it goes when the database goes. */
const demoFile = join(dataDirectory, 'postgres', 'demo.json')

/** Demonstration stores go into our own database, once. Into somebody else's only when asked for. */
export function wantsDemoStores(database) {
  if (!database.embedded || process.env.STOA_MODE === 'production') return process.env.STOA_DEMO === '1'
  return !existsSync(demoFile)
}

/**
 * @typedef {{ stores: { name: string, slug: string }[], signIns: { who: string, email: string, password: string }[] }} Demonstration
 * @returns {Demonstration | null}
 */
export function readDemonstration() {
  return existsSync(demoFile) ? JSON.parse(readFileSync(demoFile, 'utf8')) : null
}

/** @param {Demonstration} demonstration */
export function rememberDemonstration(demonstration) {
  mkdirSync(dirname(demoFile), { recursive: true })
  writeFileSync(demoFile, `${JSON.stringify(demonstration, null, 2)}\n`, { mode: 0o600 })
}
