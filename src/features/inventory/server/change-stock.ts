import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { type PlaceChange, spreadChange } from '../engine/spread-change'
import {
  changeLevels,
  type ChangeCause,
  type LevelRow,
  lockLevels,
  type StockPolicy,
  writePolicies,
} from './stock-level-repository'

export interface StockChange extends StockPolicy {
  /** Change of the pieces on hand over all locations. */
  readonly delta: number
}

/**
 * What saving a product, or importing it, does to the stock of variants that are there: their policy, and a change of their total, spread
 * over the locations. Pieces that are held for orders stay: where stock limits, a count below them ends at what is held. Composed
 * variants are left out. In the caller's transaction, whose events tell of it. Six statements at most.
 * @throws DomainError `wrong_state` where backorders are ended while fewer pieces are there than were promised
 */
export async function changeStock(
  ctx: StoreContext,
  changes: readonly StockChange[],
  cause: ChangeCause,
): Promise<void> {
  if (changes.length === 0) return
  const levels = await lockLevels(
    ctx,
    changes.map((change) => change.variantId),
  )
  const byVariant = new Map(levels.filter((level) => !level.composed).map((level) => [level.variantId, level]))
  const plans = changes.flatMap((change) => {
    const level = byVariant.get(change.variantId)
    return level ? [{ change, level, parts: spreadChange(level.places, allowedDelta(level, change)) }] : []
  })
  for (const { change, level, parts } of plans) requirePieces(level, change, parts)
  const limiting = plans.filter(({ change, level }) => becomesLimited(level, change))
  const others = plans.filter(({ change, level }) => !becomesLimited(level, change))
  const moved = plans.flatMap(({ level: { variantId }, parts }) =>
    parts.map(({ locationId, delta }) => ({ variantId, locationId, onHand: delta })),
  )
  if (others.length > 0) await writePolicies(ctx, policiesOf(others))
  if (moved.length > 0) await changeLevels(ctx, moved, cause)
  if (limiting.length > 0) await writePolicies(ctx, policiesOf(limiting))
}

function policiesOf(plans: readonly { change: StockChange }[]): StockPolicy[] {
  return plans.map(({ change }) => change)
}

function allowedDelta(level: LevelRow, { delta, tracked, allowBackorder }: StockChange): number {
  if (delta >= 0 || !tracked || allowBackorder) return delta
  return Math.max(delta, Math.min(level.reserved - level.onHand, 0))
}

/** Whether stock did not limit the sale of this variant, and does from now on. */
function becomesLimited(level: LevelRow, policy: Omit<StockPolicy, 'variantId'>): boolean {
  return policy.tracked && !policy.allowBackorder && (!level.tracked || level.allowBackorder)
}

/** Where stock begins to limit, what is held must be there at every location. @throws DomainError `wrong_state` */
export function requirePieces(
  level: LevelRow,
  policy: Omit<StockPolicy, 'variantId'>,
  changes: readonly PlaceChange[] = [],
): void {
  if (!becomesLimited(level, policy)) return
  const deltas = new Map(changes.map((change) => [change.locationId, change.delta]))
  if (level.places.some((place) => place.onHand + (deltas.get(place.locationId) ?? 0) < place.reserved)) {
    throw new DomainError('wrong_state', { field: 'allowBackorder' })
  }
}
