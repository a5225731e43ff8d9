// The environment that the application is started with: what is set, then `.env`, then values for this machine.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkout, dataDirectory } from './paths.mjs'
import { loadSecrets } from './secrets.mjs'
import { PlainError } from './steps.mjs'

/** Reads `.env` into process.env; what is set already wins. */
export function loadEnvFile() {
  const file = join(checkout, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

/** What every process of the application needs, but for DATABASE_URL. */
export function applicationEnvironment() {
  const secret = process.env.STOA_SECRET
  if (!secret && process.env.STOA_MODE === 'production') {
    throw new PlainError(
      'STOA_MODE=production needs a STOA_SECRET of your own (32 characters or more); see .env.example.',
    )
  }
  return {
    STOA_DATA_DIR: dataDirectory,
    STOA_SECRET: secret || loadSecrets(join(dataDirectory, 'secrets.json'), ['STOA_SECRET']).STOA_SECRET,
  }
}
