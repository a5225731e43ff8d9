import { linkSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { EmbeddedPostgresError, systemErrorCode } from './embedded-postgres-error'
import { isMarkAlive, ownMark, parseMark, sleep } from './processes'

const POLL_MS = 40
/** A takeover holds its own file for microseconds; one older than this was left by a process that died in it. */
const ABANDONED_TAKEOVER_MS = 5_000

/**
 * Runs `work` while this process alone holds `path`. A lock whose owner no longer runs is taken over.
 * Within one process the calls queue up too, as the lock file itself is what they compete for.
 *
 * @throws EmbeddedPostgresError `lock_timeout` when a living process keeps it longer than `timeoutMs`.
 */
export async function withFileLock<T>(path: string, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + timeoutMs
  while (!tryAcquire(path)) {
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        'lock_timeout',
        `Another process (${ownerOf(path)}) has been starting or stopping the database for ${Math.round(timeoutMs / 1000)} s; its lock is ${path}.`,
      )
    }
    await sleep(POLL_MS)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function tryAcquire(path: string): boolean {
  // Written aside and linked into place, so that nobody ever reads a lock without its owner.
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
  writeFileSync(draft, JSON.stringify(ownMark()), { flag: 'wx' })
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw error
    removeIfAbandoned(path)
    return false
  } finally {
    unlinkSync(draft)
  }
}

/** Only one process at a time may remove a stale lock, or a slow one would remove its successor's. */
function removeIfAbandoned(path: string): void {
  if (isOwned(path)) return
  const takeover = `${path}.takeover`
  try {
    writeFileSync(takeover, '', { flag: 'wx' })
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw error
    if (ageOf(takeover) > ABANDONED_TAKEOVER_MS) rmSync(takeover, { force: true })
    return
  }
  try {
    if (!isOwned(path)) rmSync(path, { force: true })
  } finally {
    rmSync(takeover, { force: true })
  }
}

function isOwned(path: string): boolean {
  try {
    const mark = parseMark(readFileSync(path, 'utf8'))
    return mark !== null && isMarkAlive(mark)
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return false
    throw error
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return 0
  }
}

function ownerOf(path: string): string {
  try {
    const mark = parseMark(readFileSync(path, 'utf8'))
    return mark === null ? 'unknown' : `pid ${mark.pid}`
  } catch {
    return 'unknown'
  }
}
