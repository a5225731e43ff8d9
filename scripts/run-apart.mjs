// `node scripts/run-apart.mjs <name> <file.ts> [arguments]`: like run.mjs, on data of its own below `.stoa/<name>`, so that what is
// measured or broken there is nobody's shop.
import { join } from 'node:path'

const [name] = process.argv.splice(2, 1)
process.env.STOA_DATA_DIR = join(import.meta.dirname, '..', '.stoa', name)
process.env.LOG_LEVEL ??= 'warn'
delete process.env.DATABASE_URL
// It reads where the data is when it is loaded.
await import('./run.mjs')
