// `npm run stoa -- <command>`: runs scripts/stoa.ts, with a database beside it but for the commands that need none.
import { ensureInstalled } from './local/install.mjs'
import { runHere } from './local/processes.mjs'
import { runMain } from './local/steps.mjs'
import { runTypeScript } from './local/typescript.mjs'

const PROGRAM = 'scripts/stoa.ts'
const WITHOUT_DATABASE = ['promotions price']

const args = process.argv.slice(2)
if (WITHOUT_DATABASE.includes(args.slice(0, 2).join(' '))) {
  await runMain(async () => {
    await ensureInstalled()
    return runHere(process.execPath, [...runTypeScript, PROGRAM, ...args])
  })
} else {
  process.argv.splice(2, 0, PROGRAM)
  await import('./run.mjs')
}
