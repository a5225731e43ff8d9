import type { CurrencyCode } from '@/lib/currencies'
import type { Destination } from '@/lib/destination'
import type { StoreContext } from '@/server/store-context'
import { quoteShipping, type ShippableLine } from '../engine/quote-shipping'
import type { ShippingQuote } from '../shipping-schema'
import { loadShippingZones } from './load-shipping-zones'

/** The ways in which this store brings these goods to a destination, with prices; in the language of the context. */
export async function quoteCartShipping(
  ctx: StoreContext,
  input: { destination: Destination; currency: CurrencyCode; lines: readonly ShippableLine[] },
): Promise<ShippingQuote> {
  return quoteShipping({ ...input, zones: await loadShippingZones(ctx) })
}
