// Loads the application's TypeScript into this process (Node 20 does not by itself).
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkout } from './paths.mjs'

let registered = false

/** @param {string} path below the checkout */
export async function loadTypeScript(path) {
  if (!registered) {
    const { register } = await import('tsx/esm/api')
    register({ tsconfig: join(checkout, 'tsconfig.json') })
    registered = true
  }
  return import(pathToFileURL(join(checkout, path)).href)
}

/** Arguments with which Node runs a TypeScript file in a process of its own. */
export const runTypeScript = ['--import', 'tsx', '--enable-source-maps']
