// `npm run verify`: format, lint, layers, types and dead code.
import { runChecks } from './local/checks.mjs'
import { ensureGenerated } from './local/generate.mjs'
import { ensureInstalled } from './local/install.mjs'
import { runMain } from './local/steps.mjs'

await runMain(async () => {
  await ensureInstalled()
  await ensureGenerated()
  const failed = await runChecks()
  return failed.length === 0 ? 0 : 1
})
