// Writes the Prisma clients anew when a schema or Prisma itself changed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from './paths.mjs'
import { runLogged } from './processes.mjs'
import { hashOf, isStamped, stamp } from './stamps.mjs'
import { step } from './steps.mjs'

const SOURCES = [
  'prisma/platform/schema',
  'prisma/store/schema',
  'prisma.config.ts',
  'scripts/generate.mjs',
  'node_modules/prisma/package.json',
]

export async function ensureGenerated() {
  const hash = hashOf(SOURCES)
  const present = ['platform', 'store'].every((schema) => existsSync(join(checkout, 'src/generated', schema)))
  if (present && isStamped('generate', hash)) return
  await step('Generating database clients', async () => {
    await runLogged('prisma-generate', process.execPath, ['scripts/generate.mjs'])
    stamp('generate', hash)
    return 'prisma generate'
  })
}
