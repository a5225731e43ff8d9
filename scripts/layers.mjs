// `npm run layers`: who imports what, against the rules of .dependency-cruiser.mjs.
import { checkLayers } from './local/layers.mjs'
import { checkout } from './local/paths.mjs'
import { green, red, runMain } from './local/steps.mjs'

await runMain(async () => {
  const { violations, modules } = await checkLayers(checkout, ['src', 'prisma', 'scripts', 'e2e', 'bench'])
  for (const { rule, comment, from, to } of violations) {
    console.log(`${red(rule)}: ${from} → ${to}\n  ${comment}`)
  }
  console.log(
    violations.length === 0 ? green(`${modules.length} modules, no violation`) : `${violations.length} violations`,
  )
  return violations.length === 0 ? 0 : 1
})
