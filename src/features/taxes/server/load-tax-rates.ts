import { cachedRead } from '@/server/cache/cached-read'
import type { StoreContext } from '@/server/store-context'
import type { TaxRateRow } from '../taxes-schema'
import { findTaxRates } from './tax-rate-repository'

/** The store's tax table, for pricing; kept until `tax.changed`, which empties everything of the store. */
export function loadTaxRates(ctx: StoreContext): Promise<readonly TaxRateRow[]> {
  return cachedRead(ctx, { key: 'tax-rates', tags: [] }, () => findTaxRates(ctx))
}
