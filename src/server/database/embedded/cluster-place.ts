import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Binaries, copyBinaries, locateBinaries, repairBinaries } from './binaries'
import { EmbeddedPostgresError, explainWriteError } from './embedded-postgres-error'
import { chooseServerUser, firstClosedDirectory, assertOwnDirectory, type ServerUser } from './server-user'

/** Everything the launcher must know about where a cluster lives and who runs it. */
export interface ClusterPlace {
  /** Lock, usage files, port and log: written by the launcher. */
  dataRoot: string
  /** `data/` and `password`: `dataRoot`, or outside it when the server's user cannot enter that. */
  home: string
  dataDirectory: string
  user: ServerUser | null
  binaries: Binaries
}

interface PlaceOptions {
  dataRoot: string
  durable: boolean
  relocateTo: string | undefined
  log: (line: string) => void
}

/** Makes `dataRoot` and tells in one line when it cannot be written. */
export function prepareDataRoot(dataRoot: string): string {
  try {
    mkdirSync(dataRoot, { recursive: true })
    accessSync(dataRoot, constants.W_OK | constants.X_OK)
    return realpathSync(dataRoot)
  } catch (error) {
    throw explainWriteError(error, dataRoot)
  }
}

/** Decides where the cluster lives. Call it under the cluster's lock: it may copy the binaries. */
export function decidePlace(options: PlaceOptions): ClusterPlace {
  const { dataRoot } = options
  const user = chooseServerUser()
  const installed = locateBinaries()
  const closed = user && firstClosedDirectory(dataRoot, user)
  const home = closed ? relocatedHome(options, closed) : dataRoot
  const binaries = usableBinaries(installed, user, home)
  const dataDirectory = join(home, 'data')
  assertOwner(dataDirectory, user)
  return { dataRoot, home, dataDirectory, user, binaries }
}

function usableBinaries(installed: Binaries, user: ServerUser | null, home: string): Binaries {
  repairBinaries(installed)
  const binaries =
    user && firstClosedDirectory(join(installed.native, 'bin'), user) ? copyBinaries(installed, home) : installed
  if (binaries !== installed) repairBinaries(binaries)
  return binaries
}

/**
 * Root may work in a private directory (its home!) that the server's user cannot pass through. The cluster then
 * lives elsewhere. The choice is remembered, as the data must be found again.
 */
function relocatedHome({ dataRoot, durable, relocateTo, log }: PlaceOptions, closed: string): string {
  const memory = join(dataRoot, 'location')
  const remembered = existsSync(memory) ? readFileSync(memory, 'utf8').trim() : ''
  const home = remembered || join(relocateTo ?? defaultRelocation(durable), `stoa-postgres-${digest(dataRoot)}`)
  try {
    mkdirSync(home, { recursive: true })
    assertOwnDirectory(home)
    // The umask may have made it private.
    chmodSync(home, 0o755)
    if (!remembered) writeFileSync(memory, `${home}\n`)
  } catch (error) {
    throw explainWriteError(error, home)
  }
  if (!remembered)
    log(`PostgreSQL may not run as root and its user cannot enter ${closed}, so its binaries and data are in ${home}.`)
  return home
}

/** Data that must last goes where the system does not clean up; what tests leave goes where it does. */
function defaultRelocation(durable: boolean): string {
  const lasting = '/var/lib'
  if (!durable || !existsSync(lasting)) return tmpdir()
  try {
    accessSync(lasting, constants.W_OK)
    return lasting
  } catch {
    return tmpdir()
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function assertOwner(dataDirectory: string, user: ServerUser | null): void {
  const owner = lstatSync(dataDirectory, { throwIfNoEntry: false })?.uid
  const expected = user?.uid ?? process.getuid?.()
  if (owner === undefined || expected === undefined || owner === expected) return
  throw new EmbeddedPostgresError(
    'other_owner',
    `The database in ${dataDirectory} belongs to user ${owner}, but the server would run as user ${expected}. Start Stoa as the same user as before, or set STOA_DATA_DIR.`,
  )
}
