import type { StoreContext } from '@/server/store-context'
import type { StockLocation } from '../inventory-schema'
import { findLocations } from './location-repository'

/** The places that keep stock, and how much of it. One statement. */
export async function listLocations(ctx: StoreContext): Promise<{ locations: StockLocation[] }> {
  return { locations: await findLocations(ctx) }
}
