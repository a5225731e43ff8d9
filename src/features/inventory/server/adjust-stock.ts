import { actorName } from '@/server/auth/actor'
import { DomainError } from '@/server/errors'
import { recordEvents } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { planAdjustment } from '../engine/plan-adjustment'
import type { PlaceChange } from '../engine/spread-change'
import { type AdjustStockInput, adjustStockInput, type AdjustStockResult } from '../inventory-schema'
import { stockEvents } from './stock-events'
import { changeLevels, type LevelRow, lockLevels } from './stock-level-repository'

/**
 * Sets the counted pieces of variants, at a location or in all, all changes or none, with ledger rows.
 * @throws DomainError `not_found` for a variant without stock level, or an inactive location; `changed_meanwhile` (with `onHand`) where a
 *   sale came between; `still_in_use` (with `reserved`) for fewer pieces than are held for orders being paid; `wrong_state` for a variant
 *   that is composed of others; each with the `field` of the change: `changes.3.onHand`
 */
export function adjustStock(ctx: StoreContext, given: AdjustStockInput): Promise<AdjustStockResult> {
  const { changes, note } = adjustStockInput.parse(given)
  return inTransaction(ctx, async (tx) => {
    const variantIds = [...new Set(changes.map((change) => change.variantId))]
    const locationIds = changes.flatMap((change) => change.locationId ?? [])
    const levels = new Map((await lockLevels(tx, variantIds, locationIds)).map((level) => [level.variantId, level]))
    const moved = changes.flatMap((change, index) =>
      judge(change, index, levels.get(change.variantId)).map(({ locationId, delta }) => {
        return { variantId: change.variantId, locationId, onHand: delta }
      }),
    )
    if (moved.length > 0) {
      const cause = { reason: 'adjustment', actor: actorName(ctx.actor), note: note || null } as const
      await recordEvents(tx, stockEvents(await changeLevels(tx, moved, cause)))
    }
    return {
      levels: variantIds.flatMap((variantId) => {
        const level = levels.get(variantId)
        if (!level) return []
        const onHand = moved.reduce((sum, one) => (one.variantId === variantId ? sum + one.onHand : sum), level.onHand)
        return [{ variantId, onHand, reserved: level.reserved, available: onHand - level.reserved }]
      }),
    }
  })
}

function judge(
  change: { locationId: string | null; onHand: number; expectedOnHand: number },
  index: number,
  level: LevelRow | undefined,
): PlaceChange[] {
  const field = `changes.${index}.onHand`
  if (!level) throw new DomainError('not_found', { field: `changes.${index}.variantId` })
  if (level.composed) throw new DomainError('wrong_state', { field })
  const planned = planAdjustment({ ...level, limited: level.tracked && !level.allowBackorder }, change)
  switch (planned.status) {
    case 'ok':
      return planned.changes
    case 'unknown_location':
      throw new DomainError('not_found', { field: `changes.${index}.locationId` })
    case 'changed':
      throw new DomainError('changed_meanwhile', { field, values: { onHand: planned.onHand } })
    case 'held':
      throw new DomainError('still_in_use', { field, values: { reserved: planned.reserved } })
    case 'negative':
      throw new DomainError('invalid', { field })
  }
}
