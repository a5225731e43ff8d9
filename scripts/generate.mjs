// Writes both Prisma clients into src/generated/. Offline: see prisma.config.ts.
import { spawnSync } from 'node:child_process'

for (const schema of ['platform', 'store']) {
  const { status } = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, STOA_PRISMA_SCHEMA: schema },
  })
  if (status !== 0) process.exit(status ?? 1)
}
