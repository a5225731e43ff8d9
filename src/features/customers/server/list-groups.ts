import type { StoreContext } from '@/server/store-context'
import type { CustomerGroup } from '../groups-schema'
import { selectGroups } from './groups-repository'

/** The store's customer groups by name, with how many customers are in each. */
export function listGroups(ctx: StoreContext): Promise<CustomerGroup[]> {
  return selectGroups(ctx)
}
