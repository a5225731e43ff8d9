// `npm run bench [-- --quick]`: the production build on data of its own below `.stoa/bench`, measured by bench/main.ts.
import { join } from 'node:path'

process.env.STOA_DATA_DIR = join(import.meta.dirname, '..', '.stoa', 'bench')
process.env.LOG_LEVEL ??= 'warn'
delete process.env.DATABASE_URL
process.argv.splice(2, 0, 'bench/main.ts')
// It reads where the data is when it is loaded.
await import('./run.mjs')
