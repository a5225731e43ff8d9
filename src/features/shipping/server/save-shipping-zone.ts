import { newId } from '@/lib/ids'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { SaveShippingZoneInput } from '../shipping-schema'
import { replaceMethods, upsertZone, zoneExists } from './shipping-repository'

/** Writes a zone with all its methods and rates. @throws DomainError `not_found` for an id that is not of this store or zone */
export function saveShippingZone(ctx: StoreContext, input: SaveShippingZoneInput): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const id = input.id ?? newId()
    if (input.id && !(await zoneExists(tx, id))) throw new DomainError('not_found')
    await upsertZone(tx, id, input)
    if (!(await replaceMethods(tx, id, input))) throw new DomainError('not_found', { field: 'methods' })
    await recordEvent(tx, 'shipping.changed', {})
    return { id }
  })
}
