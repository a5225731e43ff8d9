import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { MAX_LOCATIONS } from '../inventory-schema'
import { insertLocation, lockLocations } from './location-repository'

/** Opens another location, sold from after all others. @throws DomainError `already_taken` for a name that one has · `quota_reached` */
export function addLocation(ctx: StoreContext, { name }: { name: string }): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const known = await lockLocations(tx)
    if (known.length >= MAX_LOCATIONS) throw new DomainError('quota_reached')
    if (known.some((one) => sameName(one.name, name))) throw new DomainError('already_taken', { field: 'name' })
    return { id: await insertLocation(tx, name, known.length + 1) }
  })
}

export function sameName(a: string, b: string): boolean {
  return a.toLocaleLowerCase() === b.toLocaleLowerCase()
}
