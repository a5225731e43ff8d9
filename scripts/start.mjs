// `npm start`: from a fresh clone, with nothing but Node installed, to two shops that answer.
import { ensureBuilt, serverBundle } from './local/build.mjs'
import { runShop } from './local/shop.mjs'
import { runMain } from './local/steps.mjs'

await runMain(() =>
  runShop({
    name: 'Stoa',
    env: { NODE_ENV: 'production' },
    build: ensureBuilt,
    server: ['--enable-source-maps', serverBundle],
  }),
)
// The embedded database's watcher and TypeScript's loader would keep the process; all that matters is closed.
process.exit()
