// `node scripts/run.mjs <file.ts> [arguments]`: runs a TypeScript program of this project with everything that it
// needs: packages, database clients, environment, and a running database.
import { openDatabase } from './local/database.mjs'
import { applicationEnvironment, loadEnvFile } from './local/environment.mjs'
import { ensureGenerated } from './local/generate.mjs'
import { ensureInstalled } from './local/install.mjs'
import { runHere } from './local/processes.mjs'
import { PlainError, runMain } from './local/steps.mjs'
import { runTypeScript } from './local/typescript.mjs'

await runMain(async () => {
  const [file, ...args] = process.argv.slice(2)
  if (!file) throw new PlainError('which file? Usage: node scripts/run.mjs <file.ts> [arguments]')
  await ensureInstalled()
  await ensureGenerated()
  loadEnvFile()
  const database = await openDatabase({ log: console.error })
  // Ctrl+C goes to the whole group: the program ends, then the database.
  process.on('SIGINT', () => undefined)
  try {
    return await runHere(process.execPath, [...runTypeScript, file, ...args], {
      ...applicationEnvironment(),
      DATABASE_URL: database.url,
    })
  } finally {
    await database.stop()
  }
})
process.exit()
