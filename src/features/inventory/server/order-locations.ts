import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { lockLocations, writeOrder } from './location-repository'

/**
 * Says in which order locations are sold from. Those that are not named come after, as they were.
 * @throws DomainError `not_found` for an unknown or inactive one
 */
export function orderLocations(ctx: StoreContext, { ids }: { ids: readonly string[] }): Promise<{ ordered: number }> {
  return inTransaction(ctx, async (tx) => {
    const known = await lockLocations(tx)
    const active = new Set(known.filter((one) => one.active).map((one) => one.id))
    if (ids.some((id) => !active.has(id))) throw new DomainError('not_found', { field: 'ids' })
    const named = new Set(ids)
    await writeOrder(tx, [...named, ...known.filter((one) => !named.has(one.id)).map((one) => one.id)])
    return { ordered: named.size }
  })
}
