// What `npm start` and `npm run dev` have in common: from a bare checkout to a shop that answers.
import { applicationEnvironment, loadEnvFile } from './environment.mjs'
import { openDatabase, readDemonstration, rememberDemonstration, wantsDemoStores } from './database.mjs'
import { ensureGenerated } from './generate.mjs'
import { ensureInstalled } from './install.mjs'
import { freePortFrom } from './port.mjs'
import { runLogged } from './processes.mjs'
import { serve, stopWithUs } from './serve.mjs'
import { claimRun } from './single-run.mjs'
import { bold, dim, green, PlainError, say, seconds, step } from './steps.mjs'
import { loadTypeScript, runTypeScript } from './typescript.mjs'

/**
 * @param {{ name: string, env: Record<string, string>, usesEnvFile?: boolean, build?: () => Promise<void>, server: string[] }} mode
 *   `build` runs once the database is ready; `server` is what Node runs then.
 */
export async function runShop({ name, env, usesEnvFile = true, build, server }) {
  const begun = performance.now()
  console.log(`\n${bold(name)}\n`)
  await ensureInstalled()
  if (usesEnvFile) loadEnvFile()
  const run = await claimRun()
  try {
    await ensureGenerated()
    Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1' }, quietLog(), env, applicationEnvironment())
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

/** On somebody's own machine the terminal shows what needs attention; an installation's log has everything. */
function quietLog() {
  return process.env.STOA_MODE === 'production' || process.env.LOG_LEVEL ? {} : { LOG_LEVEL: 'warn' }
}

async function withDatabase(work, run) {
  const stopping = new AbortController()
  stopWithUs(() => stopping.abort(), run.isAlive)
  let database
  try {
    await step('Database', async () => {
      database = await openDatabase({ log: say })
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
    const [{ prepareDatabase }, { appPassword }] = await Promise.all([
      loadTypeScript('src/server/database/prepare-database.ts'),
      loadTypeScript('src/server/database-urls.ts'),
    ])
    const { platform, stores } = await prepareDatabase({ adminUrl: database.url, appPassword: appPassword() })
    return describeMigration(platform, stores)
  })
  if (!wantsDemoStores(database)) return
  await step('Creating demonstration stores', async () => {
    const said = await runLogged('seed-demo', process.execPath, [...runTypeScript, 'scripts/seed-demo.ts'])
    // Its last line tells what it made.
    rememberDemonstration(JSON.parse(said.trimEnd().split('\n').at(-1)))
    return 'first run'
  })
}

function describeMigration(platform, stores) {
  for (const { schemaName, failure } of stores) {
    if (failure) say(`The store in ${schemaName} could not be migrated and stays closed: ${failure}`)
  }
  const moved = stores.filter((store) => store.applied.length > 0).length
  return [platform.length > 0 && `${platform.length} for the platform`, moved > 0 && `${moved} stores`]
    .filter(Boolean)
    .join(', ')
}

async function choosePort() {
  if (!process.env.PORT) return freePortFrom(3000)
  const wanted = Number(process.env.PORT)
  if ((await freePortFrom(wanted)) !== wanted)
    throw new PlainError(`port ${wanted} (PORT) is taken by another program.`)
  return wanted
}

async function serveShop(server, run, signal, begun) {
  const port = await choosePort()
  const { pid, ready, ended, stop } = serve(server, { PORT: String(port) })
  signal.addEventListener('abort', stop)
  run.announce(`http://${process.env.STOA_DOMAIN || 'localhost'}:${port}`, pid)
  if (await ready) printAddresses(port, performance.now() - begun)
  const code = await ended
  if (code !== 0) console.error(`\nThe server ended with code ${code}.`)
  return code
}

function printAddresses(port, tookMs) {
  const domain = process.env.STOA_DOMAIN || 'localhost'
  const address = (host) => `http://${host}:${port}`
  const demonstration = readDemonstration()
  const line = (name, value) => console.log(`  ${name.padEnd(24)} ${value}`)
  console.log(`\n  ${green('●')} ${bold('Stoa is open')} ${dim(`(${seconds(tookMs)})`)}\n`)
  line('Platform', address(domain))
  for (const { name, slug } of demonstration?.stores ?? []) line(name, address(`${slug}.${domain}`))
  if (demonstration) console.log(`\n  ${bold('Sign-ins')}`)
  for (const { who, email, password } of demonstration?.signIns ?? []) line(who, `${email}  ${password}`)
  console.log(`\n  ${dim('Ctrl+C stops it.')}\n`)
}
