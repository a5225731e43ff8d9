import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { checkMoney, compareSums } from '@/features/reconciliation/server'
import { isCurrency } from '@/lib/currencies'
import { formatMoney } from '@/lib/money'
import { platformDb, platformPool } from '@/server/platform-db'
import { inStore, type StoreContext } from '@/server/store-context'
import { storePool } from '@/server/store-db'
import { findStoreBySlug } from '@/server/store-directory'
import { UsageError } from './command'

/** `check money [--store <slug>]`: whether the books add up, of one store or of all. Exit code 1 where they do not. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { store: { type: 'string' } } })
  try {
    let wrong = 0
    for (const slug of values.store ? [values.store] : await readySlugs()) wrong += await checkStore(slug)
    console.log(wrong === 0 ? 'The books add up.' : `${wrong} things do not add up.`)
    return wrong === 0 ? 0 : 1
  } finally {
    await Promise.all([platformPool.end(), storePool.end()])
  }
}

async function readySlugs(): Promise<string[]> {
  const stores = await platformDb.store.findMany({ where: { status: 'ready' }, select: { slug: true } })
  return stores.map(({ slug }) => slug).toSorted()
}

async function checkStore(slug: string): Promise<number> {
  const store = await findStoreBySlug(slug)
  if (!store?.schemaVersion) throw new UsageError(`There is no store "${slug}"`)
  const { locale, currency } = store
  const scope = { actor: { kind: 'system', name: 'stoa' } as const, locale, currency, requestId: randomUUID() }
  return inStore(store, scope, (ctx) => check(ctx))
}

async function check(ctx: StoreContext): Promise<number> {
  const amount = (minor: number | null, currency: string | null) =>
    minor === null || currency === null || !isCurrency(currency) ? '–' : formatMoney(minor, currency, 'en')
  let wrong = 0
  for (const sums of await compareSums(ctx)) {
    const { provider, currency, payments, capturedMinor, refundedMinor, feeMinor, gatewayFeeMinor, providerMinor } =
      sums
    const keptMinor = capturedMinor - refundedMinor
    const differs = providerMinor !== null && providerMinor !== keptMinor
    if (differs) wrong += 1
    console.log(
      `${ctx.store.slug} ${provider} ${currency}: ${payments} payments, captured ${amount(capturedMinor, currency)}, given back ${amount(refundedMinor, currency)}, ` +
        `fees ${amount(feeMinor, currency)} + ${amount(gatewayFeeMinor, currency)}; provider ${providerMinor === null ? 'not asked' : amount(providerMinor, currency)}` +
        (differs ? '  DIFFERS' : ''),
    )
  }
  for (const { fingerprint, orderName, expectedMinor, actualMinor, currency } of await checkMoney(ctx)) {
    wrong += 1
    console.log(
      `${ctx.store.slug} ${orderName ?? ''} ${fingerprint}: ${amount(expectedMinor, currency)} wanted, ${amount(actualMinor, currency)} found`,
    )
  }
  return wrong
}
