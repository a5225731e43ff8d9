import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { sameName } from './add-location'
import { lockLocations, updateLocation } from './location-repository'

/** @throws DomainError `not_found` · `already_taken` for a name that another has */
export function renameLocation(ctx: StoreContext, { id, name }: { id: string; name: string }): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const known = await lockLocations(tx)
    if (!known.some((one) => one.id === id)) throw new DomainError('not_found')
    if (known.some((one) => one.id !== id && sameName(one.name, name))) {
      throw new DomainError('already_taken', { field: 'name' })
    }
    await updateLocation(tx, id, { name })
    return { id }
  })
}
