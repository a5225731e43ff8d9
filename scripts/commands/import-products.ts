import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { ImportSummary } from '@/features/imports/imports-schema'
import { decodeText, importProducts } from '@/features/imports/server'
import { UsageError } from './command'
import { inNamedStore } from './in-named-store'

/** `import products <file> --store <slug> [--dry-run] [--all-or-nothing]` */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      store: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      'all-or-nothing': { type: 'boolean', default: false },
    },
  })
  const [file] = positionals
  if (!file) throw new UsageError('Which file? import products <file> --store <slug>')
  const options = { dryRun: values['dry-run'], allOrNothing: values['all-or-nothing'] }
  return inNamedStore(values.store, async (ctx) => {
    const text = decodeText(await readFile(file))
    const { summary, problems } = await importProducts(ctx, text, options, async (done, total) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} products`)
    })
    if (process.stderr.isTTY) process.stderr.write('\n')
    console.log(describe(summary))
    for (const { severity, row, column, code, value } of problems) {
      console.log(`${severity} row ${row}${column ? `, ${column}` : ''}: ${code}${value ? ` (${value})` : ''}`)
    }
    return summary.errors > 0 ? 1 : 0
  })
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
