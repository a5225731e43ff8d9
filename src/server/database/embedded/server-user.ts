import { execFileSync } from 'node:child_process'
import { lstatSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error'

/** The system user that the server process runs as. PostgreSQL refuses to run as root. */
export interface ServerUser {
  name: string
  uid: number
  gid: number
}

/** Whom to run the server as: null means "as ourselves", which is so for everyone but root. */
export function chooseServerUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid !== null && gid !== null && uid !== 0) return { name, uid, gid }
  }
  throw new EmbeddedPostgresError(
    'no_server_user',
    'PostgreSQL cannot run as root, and this system has neither a user "postgres" nor "nobody" to run it as. Start Stoa as an ordinary user, or set DATABASE_URL.',
  )
}

function idOf(option: '-u' | '-g', name: string): number | null {
  try {
    const id = Number.parseInt(
      execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      10,
    )
    return Number.isInteger(id) ? id : null
  } catch {
    return null
  }
}

/** The first directory on the way to `path` (itself included) that this user may not pass through, or null. */
export function firstClosedDirectory(path: string, user: ServerUser): string | null {
  const chain: string[] = []
  for (let here = realpathSync(path); ; here = dirname(here)) {
    chain.unshift(here)
    if (here === dirname(here)) break
  }
  return chain.find((directory) => !mayPass(directory, user)) ?? null
}

function mayPass(directory: string, user: ServerUser): boolean {
  const { mode, uid, gid } = statSync(directory)
  if (uid === user.uid) return (mode & 0o100) !== 0
  if (gid === user.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

/** Refuses a directory that another user put where ours was to be (possible below a world-writable one). */
export function assertOwnDirectory(directory: string): void {
  const entry = lstatSync(directory)
  const owner = process.getuid?.()
  if (entry.isDirectory() && !entry.isSymbolicLink() && (owner === undefined || entry.uid === owner)) return
  throw new EmbeddedPostgresError(
    'insecure_directory',
    `The directory ${directory} belongs to another user, so no database is put there. Remove it, or set STOA_DATA_DIR.`,
  )
}
