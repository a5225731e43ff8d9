import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ClusterPlace, decidePlace, prepareDataRoot } from './cluster-place'
import { connectAndEnsureDatabase } from './connect'
import { EmbeddedPostgresError, explainWriteError } from './embedded-postgres-error'
import { withFileLock } from './file-lock'
import { freePort } from './free-port'
import { initialiseCluster, isInitialised, readPassword, SUPERUSER } from './initialise-cluster'
import { disownStaleFile, findRunning, startPostmaster, stopPostmaster } from './postmaster'
import { sleep } from './processes'
import { superviseServer } from './supervise'
import { ClusterUsers } from './users'

const DEFAULT_PORT = 54329
const DATABASE = 'stoa'
const LOCK_TIMEOUT_MS = 120_000
const START_TIMEOUT_MS = 90_000
const STOP_TIMEOUT_MS = 15_000
const START_ATTEMPTS = 40
const RETRY_PAUSE_MS = 250

export interface EmbeddedPostgresOptions {
  /** Where lock, log and (as a rule) the data live, e.g. `<checkout>/.stoa/postgres`. One cluster per directory. */
  dataRoot: string
  /** The TCP port to prefer; another one is chosen, and remembered, when it is taken. */
  port?: number
  /** False only in tests: no fsync, so a power cut (not a killed process) may lose data. */
  durable: boolean
  /** Where root puts the cluster when `dataRoot` is private; default `/var/lib`, or the temporary directory if not durable. */
  relocateTo?: string
  /** Receives one line for each thing worth telling. */
  log: (line: string) => void
}

export interface EmbeddedPostgres {
  /** A superuser's URL of the database `stoa`. */
  adminUrl: string
  port: number
  /** True when the server was running already: an orphan of a killed process, or another process's. */
  adopted: boolean
  /** Ends our use. The last living user's `stop` shuts the server down; until then it goes on for the others. */
  stop(): Promise<void>
}

interface Running {
  place: ClusterPlace
  pid: number
  port: number
  adopted: boolean
}

/**
 * Gives a running PostgreSQL for `dataRoot`: adopts the one that runs there, else starts it, creating the cluster
 * and the database the first time. Any number of processes may call this at once and get the same server. While
 * in use, a server that dies is started again on the same port.
 *
 * @throws EmbeddedPostgresError with a one-line message for everything that can go wrong.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataRoot = prepareDataRoot(options.dataRoot)
  const lock = join(dataRoot, 'lock')
  const users = new ClusterUsers(dataRoot)
  const settled = { ...options, dataRoot }

  const begin = async () => {
    const running = await ensureRunning(settled, [options.port, rememberedPort(dataRoot), DEFAULT_PORT])
    return { running, leave: users.enter() }
  }
  const { running, leave } = await withFileLock(lock, LOCK_TIMEOUT_MS, begin)
  const { place, port, adopted } = running

  const supervision = superviseServer({
    isRunning: () => findRunning(place.dataDirectory) !== null,
    restart: () =>
      withFileLock(lock, LOCK_TIMEOUT_MS, () => ensureRunning(settled, [port], port)).then(() => undefined),
    log: options.log,
  })
  let stopping: Promise<void> | undefined
  return {
    adminUrl: adminUrl(place, port),
    port,
    adopted,
    stop: () => {
      stopping ??= supervision
        .end()
        .then(() => withFileLock(lock, LOCK_TIMEOUT_MS, () => leaveCluster(place, users, leave)))
      return stopping
    },
  }
}

async function leaveCluster(place: ClusterPlace, users: ClusterUsers, leave: () => void): Promise<void> {
  leave()
  if (users.count() > 0) return
  const server = findRunning(place.dataDirectory)
  if (server) await stopPostmaster(server.pid, STOP_TIMEOUT_MS)
}

function adminUrl(place: ClusterPlace, port: number): string {
  return `postgresql://${SUPERUSER}:${readPassword(place)}@127.0.0.1:${port}/${DATABASE}`
}

type SettledOptions = EmbeddedPostgresOptions & { dataRoot: string }

/** Under the lock: adopts or starts. `onlyPort` forbids moving to another port (URLs are out already). */
async function ensureRunning(
  options: SettledOptions,
  ports: readonly (number | undefined)[],
  onlyPort?: number,
): Promise<Running> {
  const { dataRoot, durable, log, relocateTo } = options
  const place = decidePlace({ dataRoot, durable, relocateTo, log })
  if (!isInitialised(place)) await initialiseCluster(place, durable)
  const adopted = await adopt(place)
  if (adopted) return adopted
  const wanted = ports.filter((port) => port !== undefined)
  const started = await start(place, wanted, durable, onlyPort)
  if (started.port !== wanted[0]) log(`Port ${wanted[0]} is taken, so PostgreSQL listens on ${started.port}.`)
  rememberPort(dataRoot, started.port)
  await connectAndEnsureDatabase(adminUrl(place, started.port), START_TIMEOUT_MS)
  return started
}

/** Uses the server that runs already. One that is just coming up or going down is waited for. */
async function adopt(place: ClusterPlace): Promise<Running | null> {
  const deadline = Date.now() + START_TIMEOUT_MS
  for (let server = findRunning(place.dataDirectory); server; server = findRunning(place.dataDirectory)) {
    if (server.status === 'ready') {
      await connectAndEnsureDatabase(adminUrl(place, server.port), START_TIMEOUT_MS)
      return { place, pid: server.pid, port: server.port, adopted: true }
    }
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        'start_timeout',
        `PostgreSQL (pid ${server.pid}) runs but does not get ready; its log is ${join(place.dataRoot, 'server.log')}.`,
      )
    }
    await sleep(RETRY_PAUSE_MS / 5)
  }
  return null
}

/** Conditions that pass by themselves: a port lost to another program, backends of a killed server still ending. */
function isPassing(error: unknown): boolean {
  return (
    error instanceof EmbeddedPostgresError &&
    /could not bind|could not create any TCP|shared memory block/i.test(error.message)
  )
}

async function start(
  place: ClusterPlace,
  ports: readonly number[],
  durable: boolean,
  onlyPort?: number,
): Promise<Running> {
  disownStaleFile(place.dataDirectory)
  for (let attempt = 1; ; attempt += 1) {
    const port = onlyPort ?? (await freePort(ports))
    try {
      const pid = await startPostmaster(place, port, durable, START_TIMEOUT_MS)
      return { place, pid, port, adopted: false }
    } catch (error) {
      if (!isPassing(error) || attempt === START_ATTEMPTS) throw error
      await sleep(RETRY_PAUSE_MS)
    }
  }
}

function rememberedPort(dataRoot: string): number | undefined {
  const file = join(dataRoot, 'port')
  const port = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined
}

function rememberPort(dataRoot: string, port: number): void {
  try {
    writeFileSync(join(dataRoot, 'port'), `${port}\n`)
  } catch (error) {
    throw explainWriteError(error, dataRoot)
  }
}
