import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BINARY_ENVIRONMENT } from './binaries'
import type { ClusterPlace } from './cluster-place'
import { EmbeddedPostgresError, systemErrorCode } from './embedded-postgres-error'
import { commandLineOf, isAlive, sleep } from './processes'

const POLL_MS = 25
const LOG_LIMIT_BYTES = 16 * 1024 * 1024

/** What PostgreSQL writes into `postmaster.pid`. */
export interface PostmasterFile {
  pid: number
  port: number
  status: string
}

export function readPostmasterFile(dataDirectory: string): PostmasterFile | null {
  try {
    const lines = readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number.parseInt(lines[0] ?? '', 10)
    if (!Number.isInteger(pid)) return null
    return { pid, port: Number.parseInt(lines[3] ?? '', 10) || 0, status: (lines[7] ?? '').trim() }
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** The server that runs on this data directory now, or null. */
export function findRunning(dataDirectory: string): PostmasterFile | null {
  const file = readPostmasterFile(dataDirectory)
  if (file === null || !isAlive(file.pid)) return null
  const command = commandLineOf(file.pid)
  return command === null || command.includes(dataDirectory) ? file : null
}

/**
 * After a crash the process id in `postmaster.pid` may belong to someone else by now, and PostgreSQL would refuse
 * to start. The file is not removed, as it also guards against backends of the dead server that still hold its
 * shared memory: only the id is replaced, by ours, which a server that we start ignores.
 */
export function disownStaleFile(dataDirectory: string): void {
  const path = join(dataDirectory, 'postmaster.pid')
  const file = readPostmasterFile(dataDirectory)
  if (file === null || !isAlive(file.pid)) return
  const [, ...rest] = readFileSync(path, 'utf8').split('\n')
  writeFileSync(path, [String(process.pid), ...rest].join('\n'))
}

/** Server settings; the machine aimed at has two cores and little memory. */
function serverFlags(port: number, durable: boolean): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    shared_buffers: '256MB',
    max_connections: 100,
    max_locks_per_transaction: 256,
    wal_compression: 'on',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(durable ? { fsync: 'on' } : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/**
 * Starts the server in a session of its own, so that Ctrl+C in a terminal reaches the application first, and
 * waits until it accepts connections. It outlives us if we are killed; the next launcher adopts it.
 *
 * @returns the process id.
 */
export async function startPostmaster(
  place: ClusterPlace,
  port: number,
  durable: boolean,
  timeoutMs: number,
): Promise<number> {
  const logFile = join(place.dataRoot, 'server.log')
  const { child, failed, logFrom } = spawnPostmaster(place, logFile, port, durable)
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const error = failed()
    if (error) throw startFailure(place, logFile, logFrom, error)
    const file = readPostmasterFile(place.dataDirectory)
    if (child.pid !== undefined && file?.pid === child.pid && file.status === 'ready') break
    if (Date.now() > deadline) {
      child.kill('SIGINT')
      throw new EmbeddedPostgresError(
        'start_timeout',
        `PostgreSQL did not get ready within ${Math.round(timeoutMs / 1000)} s; see ${logFile}.`,
      )
    }
    await sleep(POLL_MS)
  }
  child.removeAllListeners('exit')
  child.unref()
  return child.pid
}

interface Spawned {
  child: ChildProcess
  /** Why the server is not going to come up, or null as long as it may. */
  failed: () => Error | null
  logFrom: number
}

function spawnPostmaster(place: ClusterPlace, logFile: string, port: number, durable: boolean): Spawned {
  rotate(logFile)
  const log = openSync(logFile, 'a', 0o600)
  const logFrom = statSync(logFile).size
  let failure: Error | null = null
  try {
    const child = spawn(place.binaries.postgres, ['-D', place.dataDirectory, ...serverFlags(port, durable)], {
      cwd: place.home,
      detached: true,
      stdio: ['ignore', log, log],
      env: BINARY_ENVIRONMENT,
      ...(place.user && { uid: place.user.uid, gid: place.user.gid }),
    })
    child.once('error', (error) => {
      failure = error
    })
    child.once('exit', (code, signal) => {
      failure ??= new Error(`it ended with ${signal ?? `code ${code}`}`)
    })
    return { child, failed: () => failure, logFrom }
  } finally {
    closeSync(log)
  }
}

function rotate(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_LIMIT_BYTES) renameSync(logFile, `${logFile}.1`)
}

function startFailure(place: ClusterPlace, logFile: string, logFrom: number, error: Error): EmbeddedPostgresError {
  const said = readFileSync(logFile).subarray(logFrom).toString('utf8')
  const fatal = said.split('\n').filter((line) => /FATAL|PANIC|error while loading|HINT/.test(line))
  const reason = fatal.map((line) => line.replace(/^.*?(FATAL|PANIC|HINT): */, '')).join(' ') || error.message
  const code = /error while loading/.test(reason) ? 'binaries_broken' : 'start_failed'
  return new EmbeddedPostgresError(
    code,
    `PostgreSQL did not start (${place.binaries.postgres}): ${reason}. Its log is ${logFile}.`,
    error,
  )
}

/**
 * Asks the server for a fast shutdown (sessions are ended, nothing is lost) and waits; after the timeout for an
 * immediate one (the next start recovers from the write-ahead log).
 */
export async function stopPostmaster(pid: number, timeoutMs: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      if (systemErrorCode(error) === 'ESRCH') return
      throw error
    }
    const deadline = Date.now() + timeoutMs
    while (Date.now() < deadline) {
      if (!isAlive(pid)) return
      await sleep(POLL_MS)
    }
  }
  throw new EmbeddedPostgresError(
    'stop_timeout',
    `PostgreSQL (pid ${pid}) does not stop; end it by hand before the next start.`,
  )
}
