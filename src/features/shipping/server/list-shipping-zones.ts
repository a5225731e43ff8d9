import type { StoreContext } from '@/server/store-context'
import type { EditableZone } from '../shipping-schema'
import { findZones } from './shipping-repository'

/** The zones as the admin edits them, in the store's own wording. */
export async function listShippingZones(ctx: StoreContext): Promise<{ zones: EditableZone[] }> {
  return { zones: await findZones(ctx) }
}
