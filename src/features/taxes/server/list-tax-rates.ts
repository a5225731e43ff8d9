import type { StoreContext } from '@/server/store-context'
import type { TaxRateRow } from '../taxes-schema'
import { findTaxRates } from './tax-rate-repository'

/** The tax table as the admin edits it. */
export async function listTaxRates(ctx: StoreContext): Promise<{ rates: TaxRateRow[] }> {
  return { rates: await findTaxRates(ctx) }
}
