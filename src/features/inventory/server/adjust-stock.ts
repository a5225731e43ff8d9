import { actorName } from '@/server/auth/actor'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { AdjustStockInput, AdjustStockResult } from '../inventory-schema'
import { insertMovements, type LevelRow, lockLevels, setOnHand } from './stock-level-repository'

/**
 * Sets the counted pieces of variants, all or none, with ledger rows.
 * @throws DomainError `not_found` for a variant without stock level; `changed_meanwhile` where a sale came between;
 *   `still_in_use` (with `reserved`) for fewer pieces than are held for orders being paid.
 */
export function adjustStock(ctx: StoreContext, input: AdjustStockInput): Promise<AdjustStockResult> {
  return inTransaction(ctx, async (tx) => {
    const levels = await lockLevels(
      tx,
      input.changes.map((change) => change.variantId),
    )
    const byVariant = new Map(levels.map((level) => [level.variantId, level]))
    const changed = input.changes.map((change) => judge(change, byVariant.get(change.variantId)))
    await setOnHand(tx, changed)
    await insertMovements(tx, changed, { reason: 'adjustment', orderId: null, actor: actorName(ctx.actor) })
    await recordEvent(tx, 'stock.changed', {
      productIds: [...new Set(changed.map((level) => level.productId))],
      availabilityChanged: changed.some((level) => level.delta !== 0),
    })
    return {
      levels: changed.map(({ variantId, onHand, reserved }) => {
        return { variantId, onHand, reserved, available: onHand - reserved }
      }),
    }
  })
}

function judge(
  change: AdjustStockInput['changes'][number],
  level: LevelRow | undefined,
): { variantId: string; productId: string; onHand: number; reserved: number; delta: number } {
  if (!level) throw new DomainError('not_found', { field: 'variantId' })
  if (level.onHand !== change.expectedOnHand) {
    throw new DomainError('changed_meanwhile', { field: 'onHand', values: { onHand: level.onHand } })
  }
  const { variantId, productId, reserved, allowBackorder, tracked } = level
  if (change.onHand < reserved && tracked && !allowBackorder) {
    throw new DomainError('still_in_use', { field: 'onHand', values: { reserved } })
  }
  return { variantId, productId, onHand: change.onHand, reserved, delta: change.onHand - level.onHand }
}
