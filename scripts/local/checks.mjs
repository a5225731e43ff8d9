// The checks of `npm run verify`, two at a time.
import { join } from 'node:path'
import { existsSync, readFileSync } from 'node:fs'
import { checkout } from './paths.mjs'
import { runCaptured } from './processes.mjs'
import { bold, dim, green, red, seconds } from './steps.mjs'

const bin = (path) => join(checkout, 'node_modules', path)

const CHECKS = [
  { name: 'types', command: [bin('typescript/bin/tsc'), '--noEmit'] },
  { name: 'lint', command: [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'layers', command: ['scripts/layers.mjs'] },
  { name: 'dead-code', command: [bin('knip/bin/knip.js'), '--no-progress'] },
  { name: 'format', command: [bin('@biomejs/biome/bin/biome'), 'format', '.'] },
]

/** Next writes declarations (of its own modules, of stylesheets, of routes) that the types depend on. */
async function writeRouteTypes() {
  if (!existsSync(join(checkout, 'src/app'))) return
  await runCaptured('next-typegen', process.execPath, [bin('next/dist/bin/next'), 'typegen'], {
    DATABASE_URL: 'postgresql://build@127.0.0.1:1/none',
    STOA_SECRET: 'no secret is used while typing this app',
  })
}

/** @returns {Promise<string[]>} the names of the checks that failed */
export async function runChecks() {
  await writeRouteTypes()
  const waiting = [...CHECKS]
  const results = []
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await runCheck(check))
  }
  await Promise.all([work(), work()])
  printTable(results)
  return results.filter((result) => result.code !== 0).map((result) => result.name)
}

async function runCheck({ name, command }) {
  const begun = performance.now()
  const { code, logFile } = await runCaptured(name, process.execPath, command)
  return { name, code, logFile, took: performance.now() - begun }
}

function printTable(results) {
  for (const { name, logFile } of results.filter((result) => result.code !== 0)) {
    console.log(`\n${bold(red(name))}\n${readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-80).join('\n')}`)
  }
  console.log()
  for (const { name } of CHECKS) {
    const result = results.find((candidate) => candidate.name === name)
    const mark = result.code === 0 ? green('✓') : red('✗')
    console.log(`  ${mark} ${name.padEnd(12)} ${dim(seconds(result.took))}`)
  }
  console.log()
}
