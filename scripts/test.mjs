// `npm test`: everything that must hold, on a fresh clone too: the checks of `npm run verify`, unit and integration
// tests on a real PostgreSQL, the production build, and browser journeys. The last line has the counts.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runChecks } from './local/checks.mjs'
import { ensureBuilt } from './local/build.mjs'
import { ensureGenerated } from './local/generate.mjs'
import { ensureInstalled } from './local/install.mjs'
import { cacheDirectory, checkout } from './local/paths.mjs'
import { runHere } from './local/processes.mjs'
import { bold, runMain } from './local/steps.mjs'

const counts = { passed: 0, failed: 0 }
const report = (name) => join(cacheDirectory, 'reports', `${name}.json`)
const program = (path) => join(checkout, 'node_modules', path)

/** A program that fails without reporting a failed test (it crashed, or found none) counts as one failure. */
function add(name, code, read) {
  const result = existsSync(report(name))
    ? read(JSON.parse(readFileSync(report(name), 'utf8')))
    : { passed: 0, failed: 0 }
  counts.passed += result.passed
  counts.failed += code !== 0 && result.failed === 0 ? 1 : result.failed
}

async function runVitest(project) {
  console.log(`\n${bold(`Tests: ${project}`)}\n`)
  const args = [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report(project)}`,
  ]
  const code = await runHere(process.execPath, [program('vitest/vitest.mjs'), ...args])
  add(project, code, (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests }))
}

async function runPlaywright() {
  console.log(`\n${bold('Tests: browser')}\n`)
  try {
    await ensureBuilt()
  } catch (error) {
    console.error(error.message)
    counts.failed += 1
    return
  }
  const code = await runHere(process.execPath, [program('@playwright/test/cli.js'), 'test'])
  add('playwright', code, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }))
}

async function main() {
  const begun = performance.now()
  await ensureInstalled()
  await ensureGenerated()
  rmSync(join(cacheDirectory, 'reports'), { recursive: true, force: true })
  console.log(`\n${bold('Checks')}`)
  counts.failed += (await runChecks()).length
  await runVitest('unit')
  await runVitest('integration')
  await runPlaywright()
  console.log(`\nFinished in ${Math.round((performance.now() - begun) / 1000)} s\n`)
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1
}

await runMain(main)
