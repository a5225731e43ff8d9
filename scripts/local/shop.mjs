// What `npm start` and `npm run dev` have in common: from a bare checkout to a shop that answers.
import { applicationEnvironment, loadEnvFile } from './environment.mjs'
import { markDemoStores, openDatabase, wantsDemoStores } from './database.mjs'
import { ensureGenerated } from './generate.mjs'
import { ensureInstalled } from './install.mjs'
import { freePortFrom } from './port.mjs'
import { runLogged } from './processes.mjs'
import { serve, stopWithUs, untilHealthy } from './serve.mjs'
import { claimRun } from './single-run.mjs'
import { bold, dim, PlainError, seconds, step } from './steps.mjs'
import { loadTypeScript, runTypeScript } from './typescript.mjs'

/**
 * @param {{ name: string, env: Record<string, string>, build?: () => Promise<void>, server: string[] }} mode
 *   `build` runs once the database is ready; `server` is what Node runs then.
 */
export async function runShop({ name, env, build, server }) {
  const begun = performance.now()
  console.log(`\n${bold(name)}\n`)
  await ensureInstalled()
  loadEnvFile()
  const run = await claimRun()
  try {
    await ensureGenerated()
    Object.assign(process.env, env, applicationEnvironment())
    return await withDatabase(async (database, stopping) => {
      if (stopping.signal.aborted) return 0
      await build?.()
      if (stopping.signal.aborted) return 0
      return await serveShop(server, run, stopping.signal, begun)
    }, run)
  } finally {
    run.leave()
  }
}

async function withDatabase(work, run) {
  const stopping = new AbortController()
  stopWithUs(() => stopping.abort(), run.isAlive)
  let database
  try {
    await step('Database', async () => {
      database = await openDatabase({ log: (line) => console.log(`  ${line}`) })
      return database.said
    })
    process.env.DATABASE_URL = database.url
    await prepare(database)
    return await work(database, stopping)
  } finally {
    await database?.stop()
  }
}

async function prepare(database) {
  await step('Migrating', async () => {
    const { prepareDatabase } = await loadTypeScript('src/server/database/prepare.ts')
    await prepareDatabase({ adminUrl: database.url })
  })
  if (!wantsDemoStores(database)) return
  await step('Creating two demonstration stores', async () => {
    await runLogged('seed-demo', process.execPath, [...runTypeScript, 'scripts/seed-demo.ts'])
    markDemoStores(database)
    return 'first run'
  })
}

async function choosePort() {
  if (!process.env.PORT) return freePortFrom(3000)
  const wanted = Number(process.env.PORT)
  if ((await freePortFrom(wanted)) !== wanted) throw new PlainError(`port ${wanted} (PORT) is taken by another program.`)
  return wanted
}

async function serveShop(server, run, signal, begun) {
  const port = await choosePort()
  const { ended, stop } = serve(server, { PORT: String(port) })
  signal.addEventListener('abort', stop)
  if (await untilHealthy(port, ended)) {
    run.announce(`http://${process.env.STOA_DOMAIN || 'localhost'}:${port}`)
    await printAddresses(port, performance.now() - begun)
  }
  const code = await ended
  if (code !== 0) console.error(`\nThe server ended with code ${code}.`)
  return code
}

async function printAddresses(port, tookMs) {
  const domain = process.env.STOA_DOMAIN || 'localhost'
  const address = (host) => `http://${host}:${port}`
  console.log(`\n  ${bold('Stoa is open')} ${dim(`after ${seconds(tookMs)}`)}\n`)
  console.log(`  Platform   ${address(domain)}`)
  const { listDemonstration } = await loadTypeScript('scripts/seed-demo.ts')
  for (const line of (await listDemonstration?.(address, domain)) ?? []) console.log(`  ${line}`)
  console.log(`\n  ${dim('Ctrl+C stops it.')}\n`)
}
