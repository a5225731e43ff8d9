import { actorName } from '@/server/auth/actor'
import { DomainError } from '@/server/errors'
import { recordEvents } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { TransferStockInput } from '../inventory-schema'
import { stockEvents } from './stock-events'
import { changeLevels, type LevelRow, lockLevels } from './stock-level-repository'

/**
 * Sends pieces from one location to another, all lines or none: out of the stock until they are received, or there at once.
 * @throws DomainError `invalid` where both are the same; `not_found` for an unknown variant or an inactive location; `wrong_state` for a
 *   variant that is composed; `still_in_use` (with `available`) for more pieces than are free at the first location
 */
export function transferStock(ctx: StoreContext, input: TransferStockInput): Promise<{ pieces: number }> {
  const { fromId, toId, arrived, lines, note } = input
  if (fromId === toId) throw new DomainError('invalid', { field: 'toId' })
  return inTransaction(ctx, async (tx) => {
    const variantIds = lines.map((line) => line.variantId)
    const levels = new Map((await lockLevels(tx, variantIds, [fromId, toId])).map((level) => [level.variantId, level]))
    for (const [index, line] of lines.entries()) requireFree(input, line.quantity, index, levels.get(line.variantId))
    const moved = lines.flatMap(({ variantId, quantity }) => [
      { variantId, locationId: fromId, onHand: -quantity },
      { variantId, locationId: toId, onHand: arrived ? quantity : 0, incoming: arrived ? 0 : quantity },
    ])
    const cause = { reason: 'transfer', actor: actorName(ctx.actor), note: note || null } as const
    await recordEvents(tx, stockEvents(await changeLevels(tx, moved, cause)))
    return { pieces: lines.reduce((sum, line) => sum + line.quantity, 0) }
  })
}

function requireFree(
  { fromId, toId }: TransferStockInput,
  quantity: number,
  index: number,
  level: LevelRow | undefined,
): void {
  if (!level) throw new DomainError('not_found', { field: `lines.${index}.variantId` })
  if (level.composed) throw new DomainError('wrong_state', { field: `lines.${index}.variantId` })
  const from = level.places.find((place) => place.locationId === fromId)
  if (!from) throw new DomainError('not_found', { field: 'fromId' })
  if (!level.places.some((place) => place.locationId === toId)) throw new DomainError('not_found', { field: 'toId' })
  const available = Math.max(0, from.onHand - from.reserved)
  if (quantity > available) {
    throw new DomainError('still_in_use', { field: `lines.${index}.quantity`, values: { available } })
  }
}
