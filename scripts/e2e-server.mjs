// The shop that the browser tests visit: the production build, on data of its own that each run begins anew.
import { rmSync } from 'node:fs'
import { join } from 'node:path'

const directory = join(import.meta.dirname, '..', '.stoa', 'e2e')
process.env.STOA_DATA_DIR = directory
process.env.STOA_MODE = 'demo'
process.env.PORT = process.env.STOA_E2E_PORT ?? '3210'
process.env.LOG_LEVEL ??= 'warn'
delete process.env.DATABASE_URL

// These read where the data is when they are loaded.
const { ensureBuilt, serverBundle } = await import('./local/build.mjs')
const { runShop } = await import('./local/shop.mjs')
const { runMain } = await import('./local/steps.mjs')
const { ensureInstalled } = await import('./local/install.mjs')
const { loadTypeScript } = await import('./local/typescript.mjs')

await runMain(async () => {
  await ensureInstalled()
  const { discardEmbeddedPostgres } = await loadTypeScript('src/server/database/embedded/index.ts')
  await discardEmbeddedPostgres(join(directory, 'postgres'))
  rmSync(directory, { recursive: true, force: true })
  return runShop({
    name: 'Stoa for the browser tests',
    env: { NODE_ENV: 'production' },
    usesEnvFile: false,
    build: ensureBuilt,
    server: ['--enable-source-maps', serverBundle],
  })
})
process.exit()
