import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { isLocationInUse, lockLocations, updateLocation } from './location-repository'

/**
 * Closes a location, or opens it again. One that is closed keeps its ledger, and takes no pieces.
 * @throws DomainError `not_found` · `still_in_use` while pieces are there or on their way · `wrong_state` for the one that is sold from first,
 *   which takes backorders and new variants
 */
export function setLocationActive(
  ctx: StoreContext,
  { id, active }: { id: string; active: boolean },
): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const known = await lockLocations(tx)
    const location = known.find((one) => one.id === id)
    if (!location) throw new DomainError('not_found')
    if (!active) {
      if (known.find((one) => one.active)?.id === id) throw new DomainError('wrong_state', { field: 'active' })
      if (await isLocationInUse(tx, id)) throw new DomainError('still_in_use', { field: 'active' })
    }
    await updateLocation(tx, id, { active })
    return { id }
  })
}
