import { actorName } from '@/server/auth/actor'
import { DomainError } from '@/server/errors'
import { recordEvents } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { ReceiveStockInput } from '../inventory-schema'
import { stockEvents } from './stock-events'
import { changeLevels, lockLevels } from './stock-level-repository'

/**
 * Takes in pieces that were on their way to a location, in whole or in part.
 * @throws DomainError `not_found` for an unknown variant or an inactive location; `changed_meanwhile` (with `incoming`) where fewer are on their way
 */
export function receiveStock(ctx: StoreContext, input: ReceiveStockInput): Promise<{ pieces: number }> {
  const { locationId, lines, note } = input
  return inTransaction(ctx, async (tx) => {
    const variantIds = lines.map((line) => line.variantId)
    const levels = new Map((await lockLevels(tx, variantIds, [locationId])).map((level) => [level.variantId, level]))
    const moved = lines.map(({ variantId, quantity }, index) => {
      const place = levels.get(variantId)?.places.find((one) => one.locationId === locationId)
      if (!place) throw new DomainError('not_found', { field: `lines.${index}.variantId` })
      if (quantity > place.incoming) {
        throw new DomainError('changed_meanwhile', {
          field: `lines.${index}.quantity`,
          values: { incoming: place.incoming },
        })
      }
      return { variantId, locationId, onHand: quantity, incoming: -quantity }
    })
    const cause = { reason: 'received', actor: actorName(ctx.actor), note: note || null } as const
    await recordEvents(tx, stockEvents(await changeLevels(tx, moved, cause)))
    return { pieces: lines.reduce((sum, line) => sum + line.quantity, 0) }
  })
}
