/**
 * `npm run db:migrate [-- --only <slug>] [--at-once <stores>]`: brings the platform and every store to this release, or one store alone as a
 * canary. Prints what was done and the stores that stay behind; run again, it goes on where it was. Exit code 1 where a store failed.
 */
import { parseArgs } from 'node:util'
import { prepareDatabase } from '@/server/database/prepare-database'
import { appPassword } from '@/server/database-urls'
import { env } from '@/env.mjs'

const { values } = parseArgs({ options: { only: { type: 'string' }, 'at-once': { type: 'string' } } })
const concurrency = values['at-once'] === undefined ? undefined : Number(values['at-once'])
if (concurrency !== undefined && !(Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= 20)) {
  throw new Error('--at-once is a number of stores from 1 to 20')
}

const { openDoors, platform, stores } = await prepareDatabase({
  adminUrl: env.DATABASE_URL,
  appPassword: appPassword(),
  ...(values.only === undefined ? {} : { onlySlug: values.only }),
  ...(concurrency === undefined ? {} : { concurrency }),
})
const behind = stores.filter((store) => store.failure !== undefined)
console.log(`platform: ${platform.length > 0 ? platform.join(', ') : 'up to date'}`)
console.log(`stores: ${stores.length - behind.length} migrated, ${behind.length} behind`)
for (const { schemaName, failure } of behind) console.log(`  ${schemaName}: ${failure}`)
for (const door of openDoors) console.log(`not shut by this server: ${door}`)
process.exit(behind.length > 0 ? 1 : 0)
