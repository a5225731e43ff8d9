import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { exportProducts } from '@/features/imports/server'
import { inNamedStore } from './in-named-store'

/** `export products --store <slug> [--out <file>]` */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { store: { type: 'string' }, out: { type: 'string' } } })
  return inNamedStore(values.store, async (ctx) => {
    const text = await exportProducts(ctx)
    if (values.out) await writeFile(values.out, text)
    else process.stdout.write(text)
    return 0
  })
}
