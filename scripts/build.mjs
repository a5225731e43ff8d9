// `npm run build`: the production build, whether the sources changed or not.
import { ensureBuilt } from './local/build.mjs'
import { ensureGenerated } from './local/generate.mjs'
import { ensureInstalled } from './local/install.mjs'
import { runMain } from './local/steps.mjs'

await runMain(async () => {
  await ensureInstalled()
  await ensureGenerated()
  await ensureBuilt({ force: !process.argv.includes('--if-changed') })
})
