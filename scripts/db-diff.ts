/**
 * `npm run db:diff -- <store|platform> <name>`: writes the migration from the last snapshot to the current Prisma schema.
 * The snapshot beside the migrations is the datamodel that they lead to. No database and no engine download is needed.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'

type DiffTarget = { tag: 'empty' } | { tag: 'schemaDatamodel'; files: { path: string; content: string }[] }

const answered = <T>(value: T) => ({ ok: true, value })

/** Comparing two datamodels runs no query, but the engine asks for a connection first. */
const unconnected = {
  provider: 'postgres',
  adapterName: 'unconnected',
  errorRegistry: { consumeError: () => undefined },
  getConnectionInfo: () => answered({ schemaName: 'public', supportsRelationJoins: true }),
  queryRaw: async () => answered({ columnNames: ['version'], columnTypes: [7], rows: [['PostgreSQL 15.0']] }),
  executeRaw: async () => answered(0),
  executeScript: async () => answered(undefined),
  dispose: async () => answered(undefined),
}
const unconnectedAdapter = {
  ...unconnected,
  connect: async () => answered(unconnected),
  connectToShadowDb: async () => answered(unconnected),
}

async function readSchema(directory: string): Promise<string> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.prisma')).toSorted()
  const contents = await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')))
  return contents.join('\n')
}

async function startEngine() {
  const wasmPath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(wasmPath.replace(/schema_engine_bg\.js$/, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': engineModule as unknown as WebAssembly.ModuleImports,
  })
  const bindings = engineModule as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return engineModule.SchemaEngine.new({ datamodels: undefined }, () => undefined, unconnectedAdapter)
}

/** SQL that leads from one Prisma datamodel to another; an empty string when they are equal. */
export async function diffDatamodels(from: string | null, to: string): Promise<string> {
  const target = (content: string): DiffTarget => ({
    tag: 'schemaDatamodel',
    files: [{ path: 'schema.prisma', content }],
  })
  const engine = await startEngine()
  const { stdout } = await engine.diff({
    from: from === null ? { tag: 'empty' } : target(from),
    to: target(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  const sql = stdout ?? ''
  return sql.includes('This is an empty migration') ? '' : sql
}

async function main(schema: string | undefined, name: string | undefined) {
  if ((schema !== 'store' && schema !== 'platform') || !name || !/^[a-z0-9_]+$/.test(name)) {
    throw new Error('Usage: npm run db:diff -- <store|platform> <name_in_snake_case>')
  }
  const migrations = join('prisma', schema, 'migrations')
  const snapshot = join(migrations, 'snapshot.prisma')
  const before = await readFile(snapshot, 'utf8').catch(() => null)
  const after = await readSchema(join('prisma', schema, 'schema'))
  const sql = await diffDatamodels(before, after)
  if (!sql) return console.log(`${schema}: the migrations already lead to the schema`)
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrations, `${stamp}_${name}`)
  await mkdir(folder, { recursive: true })
  // The runner sets search_path to the store's own schema: nothing in a migration names one.
  await writeFile(join(folder, 'migration.sql'), sql.replace(/^-- CreateSchema\nCREATE SCHEMA[^;]*;\n+/m, ''))
  await writeFile(snapshot, after)
  console.log(`wrote ${folder}/migration.sql`)
}

if (process.argv[1]?.endsWith('db-diff.ts')) {
  await main(process.argv[2], process.argv[3])
}
