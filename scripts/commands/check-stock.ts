import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { checkStock, type StockDifference } from '@/features/inventory/server'
import { platformDb, platformPool } from '@/server/platform-db'
import { inStore } from '@/server/store-context'
import { storePool } from '@/server/store-db'
import { findStoreBySlug } from '@/server/store-directory'
import { UsageError } from './command'

/**
 * `check stock [--store <slug>]`: proves the counters of one store, or of all: each level is the sum of its locations, these are the sums of
 * ledger and holds. Prints every difference; 0 where there is none, 1 otherwise.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { store: { type: 'string' } } })
  try {
    const slugs = values.store === undefined ? await allSlugs() : [values.store]
    let differences = 0
    for (const slug of slugs) differences += await check(slug)
    console.log(`${slugs.length} stores checked, ${differences} differences`)
    return differences === 0 ? 0 : 1
  } finally {
    await Promise.all([platformPool.end(), storePool.end()])
  }
}

async function allSlugs(): Promise<string[]> {
  const where = { status: { in: ['ready', 'suspended'] } }
  const stores = await platformDb.store.findMany({ where, select: { slug: true }, orderBy: { slug: 'asc' } })
  return stores.map((store) => store.slug)
}

async function check(slug: string): Promise<number> {
  const store = await findStoreBySlug(slug)
  if (!store?.schemaVersion) throw new UsageError(`There is no store "${slug}"`)
  const { locale, currency } = store
  const actor = { kind: 'system', name: 'stoa' } as const
  const found = await inStore(store, { actor, locale, currency, requestId: randomUUID() }, checkStock)
  for (const difference of found) console.log(textOf(slug, difference))
  return found.length
}

function textOf(slug: string, { problem, variantId, locationId, counted, proved }: StockDifference): string {
  const where = locationId === null ? '' : ` at location ${locationId}`
  return `${slug}: variant ${variantId}${where}: ${problem} (${counted}, not ${proved})`
}
