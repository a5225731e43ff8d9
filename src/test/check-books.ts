import { checkMoney, compareSums } from '@/features/reconciliation/server'
import type { TestStore } from './create-test-store'
import { stockDiscrepancies } from './stock-shop'

/**
 * Drill 17, to be called at the end of each drill of money: every booking adds up to zero, orders have the sums of their payments, the ledger and
 * the providers say the same, and stock is what its ledger and holds say. [] when all agree; else what does not.
 */
export async function checkBooks(store: TestStore): Promise<string[]> {
  const differing = await store.run((ctx) => checkMoney(ctx))
  const sums = await store.run((ctx) => compareSums(ctx))
  const apart = sums.filter(
    ({ providerMinor, capturedMinor, refundedMinor }) =>
      providerMinor !== null && providerMinor !== capturedMinor - refundedMinor,
  )
  return [
    ...differing.map(
      ({ fingerprint, orderName, expectedMinor, actualMinor }) =>
        `${fingerprint} (${orderName}): ${expectedMinor} wanted, ${actualMinor} found`,
    ),
    ...apart.map((sum) => `${sum.provider}: ${JSON.stringify(sum)}`),
    ...(await stockDiscrepancies(store)).map((row) => `stock: ${JSON.stringify(row)}`),
  ]
}
