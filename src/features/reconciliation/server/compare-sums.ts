import { allowedProviders, PaymentUnavailable } from '@/features/payments/server'
import type { StoreContext } from '@/server/store-context'
import { type MoneySums, sumPayments } from './money-repository'

export interface ComparedSums extends MoneySums {
  readonly provider: string
  /** What the provider says that it has kept: captured less given back. Null where it cannot be asked for all of it. */
  readonly providerMinor: number | null
}

/** What came in less what went back by each provider and currency, in our books and in the provider's. Asks the providers for everything. */
export async function compareSums(ctx: StoreContext): Promise<ComparedSums[]> {
  const told = new Map<string, Map<string, number> | null>()
  for (const provider of allowedProviders()) told.set(provider.id, await sumOf(ctx, provider))
  return (await sumPayments(ctx)).map((sums) => {
    const byCurrency = told.get(sums.provider) ?? null
    return { ...sums, providerMinor: byCurrency ? (byCurrency.get(sums.currency) ?? 0) : null }
  })
}

async function sumOf(
  ctx: StoreContext,
  provider: ReturnType<typeof allowedProviders>[number],
): Promise<Map<string, number> | null> {
  if (!(await provider.keepsBooks(ctx))) return null
  const sums = new Map<string, number>()
  try {
    for await (const { currency, capturedMinor, refundedMinor } of provider.list(ctx, new Date(0))) {
      sums.set(currency, (sums.get(currency) ?? 0) + capturedMinor - refundedMinor)
    }
    return sums
  } catch (error) {
    if (error instanceof PaymentUnavailable) return null
    throw error
  }
}
