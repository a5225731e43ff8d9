// `node scripts/complete-lockfile.mjs`: a registry that carries only some platforms leaves holes in package-lock.json
// (the binaries for the others), and `npm ci` then refuses the file everywhere. This writes the missing entries, which
// say no more than what their parents say of them; npm fetches none of them on a platform that they are not for.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from './local/paths.mjs'

const file = join(checkout, 'package-lock.json')
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const PROCESSORS = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

/** `@x/core-linux-x64-musl` is for linux, x64 and musl. */
function platformOf(name) {
  const parts = name.split('/').at(-1).split('-')
  const os = SYSTEMS.find((system) => parts.includes(system))
  const cpu = PROCESSORS.find((processor) => parts.includes(processor))
  const libc = parts.some((part) => part.startsWith('musl'))
    ? 'musl'
    : parts.some((part) => part.startsWith('gnu')) && 'glibc'
  return { ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }), ...(os && { os: [os] }) }
}

/** @returns {string[]} the names of the entries that were added */
export function completeLockfile(lockfile) {
  const { packages } = lockfile
  const added = []
  for (const [parentPath, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`
      if (packages[path] || packages[`${parentPath}/${path}`]) continue
      const platform = platformOf(name)
      if (!/^\d/.test(version) || !(platform.os || platform.cpu)) continue
      packages[path] = { version, ...platform, ...(parent.dev && { dev: true }), optional: true }
      added.push(name)
    }
  }
  lockfile.packages = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')))
  return added
}

if (process.argv[1] === import.meta.filename) {
  const lockfile = JSON.parse(readFileSync(file, 'utf8'))
  const added = completeLockfile(lockfile)
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`)
  console.log(`${added.length} entries added`)
}
