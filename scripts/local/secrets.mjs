// Secrets for a machine that has none configured: made once, kept beside the data, readable by their owner only.
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * @param {string} file
 * @param {readonly string[]} names
 * @returns {Record<string, string>} one value of 256 random bits for each name
 */
export function loadSecrets(file, names) {
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const missing = names.filter((name) => typeof known[name] !== 'string')
  if (missing.length > 0) {
    for (const name of missing) known[name] = randomBytes(32).toString('base64url')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600 })
    chmodSync(file, 0o600)
  }
  return Object.fromEntries(names.map((name) => [name, known[name]]))
}
