import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error'
import { withFileLock } from './file-lock'
import { findRunning, stopPostmaster } from './postmaster'
import { ClusterUsers } from './users'

const TIMEOUT_MS = 15_000

/**
 * Removes a cluster and everything in it, wherever it lives; stops the server that a killed process may have left.
 * Does nothing where there is none.
 *
 * @throws EmbeddedPostgresError `in_use` while a living process uses it.
 */
export async function discardEmbeddedPostgres(dataRoot: string): Promise<void> {
  if (!existsSync(dataRoot)) return
  await withFileLock(join(dataRoot, 'lock'), TIMEOUT_MS, async () => {
    if (new ClusterUsers(dataRoot).count() > 0) {
      throw new EmbeddedPostgresError('in_use', `The database in ${dataRoot} is in use and is not removed.`)
    }
    const memory = join(dataRoot, 'location')
    const home = existsSync(memory) ? readFileSync(memory, 'utf8').trim() : dataRoot
    const server = findRunning(join(home, 'data'))
    if (server) await stopPostmaster(server.pid, TIMEOUT_MS)
    if (home !== dataRoot) rmSync(home, { recursive: true, force: true })
    rmSync(dataRoot, { recursive: true, force: true })
  })
}
