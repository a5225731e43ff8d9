// `npm run dev`: the same shop on Next's development server; pages change as their files do.
import { runShop } from './local/shop.mjs'
import { runMain } from './local/steps.mjs'
import { runTypeScript } from './local/typescript.mjs'

await runMain(() =>
  runShop({
    name: 'Stoa (development)',
    env: { NODE_ENV: 'development', STOA_DEV: '1' },
    server: [...runTypeScript, 'src/server/http/main.ts'],
  }),
)
process.exit()
