/**
 * `npm run stoa -- <command>`: the platform's work from a shell, on the machine that runs it.
 *
 *   import products <file> --store <slug> [--dry-run] [--all-or-nothing]
 *   export products --store <slug> [--out <file>]
 */
import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { decodeText, exportProducts, importProducts } from '@/features/imports/server'
import type { ImportSummary } from '@/features/imports/imports-schema'
import { platformPool } from '@/server/platform-db'
import { inStore, type StoreContext } from '@/server/store-context'
import { findStoreBySlug } from '@/server/store-directory'
import { storePool } from '@/server/store-db'

const USAGE = `Usage:
  npm run stoa -- import products <file> --store <slug> [--dry-run] [--all-or-nothing]
  npm run stoa -- export products --store <slug> [--out <file>]`

class UsageError extends Error {}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    store: { type: 'string' },
    out: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    'all-or-nothing': { type: 'boolean', default: false },
  },
})

async function main(): Promise<number> {
  const [verb, noun, file] = positionals
  if (verb === 'import' && noun === 'products' && file) return inNamedStore((ctx) => runImport(ctx, file))
  if (verb === 'export' && noun === 'products') return inNamedStore(runExport)
  throw new UsageError(USAGE)
}

async function inNamedStore(work: (ctx: StoreContext) => Promise<number>): Promise<number> {
  if (!values.store) throw new UsageError(`Which store? --store <slug>\n${USAGE}`)
  const store = await findStoreBySlug(values.store)
  if (!store?.schemaVersion) throw new UsageError(`There is no store "${values.store}"`)
  const { locale, currency } = store
  return inStore(store, { actor: { kind: 'system', name: 'stoa' }, locale, currency, requestId: randomUUID() }, work)
}

async function runImport(ctx: StoreContext, file: string): Promise<number> {
  const text = decodeText(await readFile(file))
  const options = { dryRun: values['dry-run'], allOrNothing: values['all-or-nothing'] }
  const { summary, problems } = await importProducts(ctx, text, options, async (done, total) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} products`)
  })
  if (process.stderr.isTTY) process.stderr.write('\n')
  console.log(describe(summary))
  for (const { severity, row, column, code, value } of problems) {
    console.log(`${severity} row ${row}${column ? `, ${column}` : ''}: ${code}${value ? ` (${value})` : ''}`)
  }
  return summary.errors > 0 ? 1 : 0
}

function describe(summary: ImportSummary): string {
  const { products, variants, images, errors, warnings, unknownColumns, dryRun, format } = summary
  const counts = dryRun
    ? `${products.created} to create, ${products.changed} to change, ${products.unchanged} unchanged`
    : `${products.created} created, ${products.changed} changed, ${products.unchanged} unchanged`
  return [
    `${format ?? 'unknown format'}: ${counts}, ${products.skipped} left out (${variants} variants, ${images} pictures)`,
    `${errors} errors, ${warnings} warnings`,
    ...(unknownColumns.length > 0 ? [`Columns that were not used: ${unknownColumns.join(', ')}`] : []),
  ].join('\n')
}

async function runExport(ctx: StoreContext): Promise<number> {
  const text = await exportProducts(ctx)
  if (values.out) await writeFile(values.out, text)
  else process.stdout.write(text)
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
} finally {
  await Promise.all([platformPool.end(), storePool.end()])
}
