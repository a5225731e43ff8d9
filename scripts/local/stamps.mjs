// Content stamps: a step is skipped when the files that it depends on are those of the last time.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { cacheDirectory, checkout } from './paths.mjs'

function* filesBelow(path) {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry) return
  if (!entry.isDirectory()) return yield path
  for (const name of readdirSync(path).toSorted()) yield* filesBelow(join(path, name))
}

/** A hash over the names and contents of everything below these paths of the checkout. */
export function hashOf(paths, ignore = () => false) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesBelow(join(checkout, path))) {
      const name = relative(checkout, file)
      if (ignore(name)) continue
      hash.update(name).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

const fileOf = (name) => join(cacheDirectory, 'stamps', name)

export function isStamped(name, hash) {
  return existsSync(fileOf(name)) && readFileSync(fileOf(name), 'utf8') === hash
}

export function stamp(name, hash) {
  mkdirSync(join(cacheDirectory, 'stamps'), { recursive: true })
  writeFileSync(fileOf(name), hash)
}
