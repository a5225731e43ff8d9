import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BINARY_ENVIRONMENT } from './binaries'
import type { ClusterPlace } from './cluster-place'
import { EmbeddedPostgresError, explainWriteError } from './embedded-postgres-error'

export const SUPERUSER = 'stoa'

/** Names of the C library for a locale in which letters of all languages are letters; the first known one is used. */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C']

/** The superuser's password; made with the cluster, readable by the launcher's user only. */
export function readPassword(place: ClusterPlace): string {
  const file = join(place.home, 'password')
  if (!existsSync(file)) {
    throw new EmbeddedPostgresError(
      'password_lost',
      `There is a database in ${place.dataDirectory}, but its password file ${file} is gone. Put the file back, or remove the directory to begin anew.`,
    )
  }
  return readFileSync(file, 'utf8').trim()
}

export function isInitialised(place: ClusterPlace): boolean {
  return existsSync(join(place.dataDirectory, 'PG_VERSION'))
}

/**
 * Creates the cluster: UTF-8, code point order that does not depend on the system's C library, passwords only
 * as SCRAM. It is built aside and renamed into place, so that an interrupted run leaves no half cluster.
 */
export async function initialiseCluster(place: ClusterPlace, durable: boolean): Promise<void> {
  const password = randomBytes(24).toString('base64url')
  const draft = join(place.home, 'data.draft')
  const passwordForInitdb = join(place.home, 'password.draft')
  try {
    removeUnfinished(place.home)
    mkdirSync(draft, { mode: 0o700 })
    writeFileSync(passwordForInitdb, `${password}\n`, { mode: 0o600 })
    if (place.user) {
      for (const path of [draft, passwordForInitdb]) chownSync(path, place.user.uid, place.user.gid)
    }
    await runInitdb(place, [`--pgdata=${draft}`, `--pwfile=${passwordForInitdb}`, ...(durable ? [] : ['--no-sync'])])
    rmSync(passwordForInitdb)
    writeFileSync(join(place.home, 'password'), `${password}\n`, { mode: 0o600 })
    renameSync(draft, place.dataDirectory)
  } catch (error) {
    removeUnfinished(place.home)
    throw explainWriteError(error, place.home)
  }
}

function removeUnfinished(home: string): void {
  for (const name of readdirSync(home)) {
    if (name === 'data.draft' || name === 'password.draft') rmSync(join(home, name), { recursive: true, force: true })
  }
}

async function runInitdb(place: ClusterPlace, args: string[]): Promise<void> {
  for (const locale of LOCALES) {
    const { code, said } = await initdb(place, [
      ...args,
      `--username=${SUPERUSER}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      `--locale=${locale}`,
      '--lc-messages=C',
      '--no-instructions',
    ])
    if (code === 0) return
    if (/invalid locale/.test(said) && locale !== LOCALES.at(-1)) continue
    const broken = /error while loading shared libraries/.test(said)
    throw new EmbeddedPostgresError(
      broken ? 'binaries_broken' : 'init_failed',
      `PostgreSQL could not create a database in ${place.home}: ${said.split('\n').filter(Boolean).at(-1) ?? `code ${code}`}`,
    )
  }
}

function initdb(place: ClusterPlace, args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(place.binaries.initdb, args, {
      cwd: place.home,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: BINARY_ENVIRONMENT,
      ...(place.user && { uid: place.user.uid, gid: place.user.gid }),
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
    })
    child.once('error', (error) =>
      reject(new EmbeddedPostgresError('init_failed', `PostgreSQL's initdb cannot be run: ${error.message}`, error)),
    )
    child.once('close', (code) => resolve({ code, said }))
  })
}
