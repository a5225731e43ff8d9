import { actorName } from '@/server/auth/actor'
import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { SetIncomingInput } from '../inventory-schema'
import { changeLevels, lockLevels } from './stock-level-repository'

/**
 * Says how many pieces are on their way to a location: from a supplier, or fewer than were sent, because some were lost. What can be sold
 * does not change. @throws DomainError `not_found`; `changed_meanwhile` (with `incoming`); `wrong_state` for a composed variant
 */
export function setIncoming(ctx: StoreContext, { changes }: SetIncomingInput): Promise<{ pieces: number }> {
  return inTransaction(ctx, async (tx) => {
    const variantIds = [...new Set(changes.map((change) => change.variantId))]
    const locationIds = changes.map((change) => change.locationId)
    const levels = new Map((await lockLevels(tx, variantIds, locationIds)).map((level) => [level.variantId, level]))
    const moved = changes.map(({ variantId, locationId, incoming, expectedIncoming }, index) => {
      const field = `changes.${index}.incoming`
      const level = levels.get(variantId)
      const place = level?.places.find((one) => one.locationId === locationId)
      if (!level || !place) throw new DomainError('not_found', { field })
      if (level.composed) throw new DomainError('wrong_state', { field })
      if (place.incoming !== expectedIncoming) {
        throw new DomainError('changed_meanwhile', { field, values: { incoming: place.incoming } })
      }
      return { variantId, locationId, onHand: 0, incoming: incoming - place.incoming }
    })
    await changeLevels(tx, moved, { reason: 'received', actor: actorName(ctx.actor) })
    return { pieces: moved.reduce((sum, one) => sum + one.incoming, 0) }
  })
}
