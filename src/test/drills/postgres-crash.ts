import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { discardEmbeddedPostgres, startEmbeddedPostgres } from '@/server/database/embedded'
import { readPostmasterFile } from '@/server/database/embedded/postmaster'
import type { Drill } from './drill'

const WRITES_PER_SECOND = 200
const WRITERS = 4
const MAX_DOWN_MS = 10_000

export interface CrashFigures {
  acknowledged: number
  lost: number
  longestDownMs: number
}

/**
 * Kills the postmaster with SIGKILL while rows are written at 200 a second, `rounds` times, and counts the rows
 * whose commit was acknowledged and that are not there in the end. Indexes and heaps are then checked by amcheck.
 *
 * @param secondsBetween how long the writers write before each kill.
 */
export async function crashUnderWrites(
  rounds: number,
  secondsBetween: number,
  log: (line: string) => void,
): Promise<CrashFigures> {
  const dataRoot = await mkdtemp(join(tmpdir(), 'stoa-crash-'))
  // The server may run as another user than we do.
  await chmod(dataRoot, 0o755)
  const server = await startEmbeddedPostgres({ dataRoot, durable: true, log })
  try {
    await query(
      server.adminUrl,
      'CREATE TABLE ledger (id bigint PRIMARY KEY, writer int NOT NULL, filler text NOT NULL)',
    )
    const writers = new Writers(server.adminUrl)
    let longestDownMs = 0
    for (let round = 1; round <= rounds; round += 1) {
      await writers.acknowledge(Math.round(secondsBetween * WRITES_PER_SECOND))
      const killedAt = Date.now()
      process.kill(postmasterPid(dataRoot), 'SIGKILL')
      await writers.writeAnew(killedAt)
      const downMs = Date.now() - killedAt
      longestDownMs = Math.max(longestDownMs, downMs)
      log(
        `kill ${round}/${rounds}: writing again after ${downMs} ms, ${writers.acknowledged.size} rows acknowledged so far`,
      )
    }
    await writers.stop()
    const lost = await countLost(server.adminUrl, writers.acknowledged)
    await checkForDamage(server.adminUrl)
    return { acknowledged: writers.acknowledged.size, lost, longestDownMs }
  } finally {
    await server.stop()
    await discardEmbeddedPostgres(dataRoot)
  }
}

/** Connections that insert one row each 20 ms and note which commits the server acknowledged. */
class Writers {
  readonly acknowledged = new Set<number>()
  readonly #url: string
  readonly #loops: Promise<void>[]
  #nextId = 0
  #newestConnectionUsed = 0
  #stopped = false

  constructor(url: string) {
    this.#url = url
    this.#loops = Array.from({ length: WRITERS }, (_, writer) => this.#write(writer))
  }

  /** Resolves when `count` more rows than now are acknowledged. */
  async acknowledge(count: number): Promise<void> {
    const aim = this.acknowledged.size + count
    const deadline = Date.now() + 60_000
    while (this.acknowledged.size < aim) {
      if (Date.now() > deadline)
        throw new Error(`no write was acknowledged within a minute (${this.acknowledged.size} of ${aim})`)
      await pause(5)
    }
  }

  /** Resolves when a write is acknowledged on a connection that was opened after `since`. */
  async writeAnew(since: number): Promise<void> {
    const deadline = Date.now() + 60_000
    while (this.#newestConnectionUsed <= since) {
      if (Date.now() > deadline) throw new Error('the server is not up again after a minute')
      await pause(5)
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await Promise.all(this.#loops)
  }

  async #write(writer: number): Promise<void> {
    while (!this.#stopped) {
      const client = new pg.Client({ connectionString: this.#url })
      client.on('error', () => undefined)
      try {
        const openedAt = Date.now()
        await client.connect()
        await this.#insertRows(client, writer, openedAt)
        await client.end()
      } catch {
        // The server was killed: what was in flight is not acknowledged; connect again.
        await client.end().catch(() => undefined)
        await pause(20)
      }
    }
  }

  async #insertRows(client: pg.Client, writer: number, openedAt: number): Promise<void> {
    while (!this.#stopped) {
      const id = this.#nextId
      this.#nextId += 1
      await client.query("INSERT INTO ledger VALUES ($1, $2, repeat('x', 500))", [id, writer])
      this.acknowledged.add(id)
      this.#newestConnectionUsed = Math.max(this.#newestConnectionUsed, openedAt)
      await pause((1000 * WRITERS) / WRITES_PER_SECOND)
    }
  }
}

function postmasterPid(dataRoot: string): number {
  const file = readPostmasterFile(join(dataRoot, 'data'))
  if (file === null) throw new Error('the server has no postmaster.pid')
  return file.pid
}

async function countLost(url: string, acknowledged: ReadonlySet<number>): Promise<number> {
  const rows = await query<{ id: string }>(url, 'SELECT id FROM ledger')
  const present = new Set(rows.map((row) => Number(row.id)))
  return [...acknowledged].filter((id) => !present.has(id)).length
}

/** Throws when a table or B-tree index of the database is damaged. */
async function checkForDamage(url: string): Promise<void> {
  await query(url, 'CREATE EXTENSION IF NOT EXISTS amcheck')
  const damage = await query(
    url,
    `SELECT c.relname, h.msg FROM pg_class c CROSS JOIN LATERAL verify_heapam(c.oid) h
     WHERE c.relkind = 'r' AND c.relpersistence = 'p'`,
  )
  if (damage.length > 0) throw new Error(`amcheck found damage: ${JSON.stringify(damage)}`)
  await query(
    url,
    `SELECT bt_index_check(i.indexrelid, true) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
     WHERE a.amname = 'btree' AND i.indisvalid AND c.relpersistence = 'p'`,
  )
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

export const drill: Drill = {
  id: 28,
  title: 'PostgreSQL is killed ten times under 200 writes a second',
  async run(log) {
    const { acknowledged, lost, longestDownMs } = await crashUnderWrites(10, 3, log)
    log(`${acknowledged} writes acknowledged, ${lost} lost; longest interruption ${longestDownMs} ms; amcheck clean`)
    if (lost > 0) throw new Error(`${lost} acknowledged writes were lost`)
    if (longestDownMs > MAX_DOWN_MS) throw new Error(`the server was away for ${longestDownMs} ms`)
  },
}
