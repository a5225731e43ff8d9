// Brings node_modules to what package-lock.json says, when it is not so already.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from './paths.mjs'
import { npm, runLogged } from './processes.mjs'
import { PlainError, step } from './steps.mjs'

/** npm notes what it installed in a lock file of its own; optional packages are those of other platforms. */
function isInstalled() {
  const installed = join(checkout, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      entry.optional ||
      entry.devOptional ||
      present[path]?.version === entry.version ||
      isLeftOut(path, entry, present),
  )
}

/** `npm ci --omit=dev` is an installation too. */
function isLeftOut(path, entry, present) {
  return Boolean(entry.dev) && !(path in present) && process.env.NODE_ENV === 'production'
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new PlainError(`Stoa needs Node 20.19 or newer; this is ${process.versions.node}.`)
}

export async function ensureInstalled() {
  requireNode()
  if (isInstalled()) return
  await step('Installing packages', async () => {
    const { command, args } = npm(['ci', '--no-audit', '--no-fund', '--include=dev'])
    await runLogged('npm-ci', command, args)
    return 'npm ci'
  })
}
