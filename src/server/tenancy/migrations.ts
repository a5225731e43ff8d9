import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Migration {
  /** Folder name, `<timestamp>_<name>`: migrations run in the order of their names. */
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/** Reads Prisma's folder format: `<directory>/<timestamp>_<name>/migration.sql`. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.toSorted().map(async (name) => {
      const sql = await readFile(join(directory, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** The name of the newest of them: the version a fully migrated schema is at. */
export function newestMigration(migrations: readonly Migration[]): string {
  const newest = migrations.at(-1)
  if (!newest) throw new Error('There are no migrations')
  return newest.name
}
