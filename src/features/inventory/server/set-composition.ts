import { actorName } from '@/server/auth/actor'
import { DomainError } from '@/server/errors'
import { recordEvents } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { SetCompositionInput } from '../inventory-schema'
import { countUses, writeComponents } from './composition-repository'
import { stockEvents } from './stock-events'
import { changeLevels, type LevelRow, lockLevels } from './stock-level-repository'
import { findAffectedProducts } from './stock-reading-repository'

/**
 * Says what one piece of a variant is made of: a bundle, or a variant that shares another's stock. It has no pieces of its own then; those
 * it had are written off in its ledger. Without components it is counted for itself again, from zero.
 * @throws DomainError `not_found` for a variant or component without stock level; `invalid` for a component that is composed itself, or the
 *   variant among its own; `wrong_state` for a variant that others are made of; `still_in_use` (with `reserved`) while orders hold its pieces
 */
export function setComposition(ctx: StoreContext, input: SetCompositionInput): Promise<void> {
  const { variantId, components } = input
  return inTransaction(ctx, async (tx) => {
    const levels = await lockLevels(tx, [variantId, ...components.map((one) => one.variantId)])
    const byVariant = new Map(levels.map((level) => [level.variantId, level]))
    const level = byVariant.get(variantId)
    if (!level) throw new DomainError('not_found', { field: 'variantId' })
    for (const [index, one] of components.entries()) {
      const component = byVariant.get(one.variantId)
      if (!component) throw new DomainError('not_found', { field: `components.${index}` })
      if (component.composed || one.variantId === variantId)
        throw new DomainError('invalid', { field: `components.${index}` })
    }
    if (components.length > 0) await empty(tx, level)
    await writeComponents(tx, variantId, components)
    const productIds = await findAffectedProducts(tx, [variantId])
    await recordEvents(tx, [{ kind: 'stock.changed', payload: { productIds, availabilityChanged: true } }])
  })
}

/** Takes off the variant's own pieces. */
async function empty(tx: StoreContext, level: LevelRow): Promise<void> {
  const { variantId, reserved, places } = level
  if (reserved > 0) throw new DomainError('still_in_use', { field: 'components', values: { reserved } })
  if ((await countUses(tx, variantId)) > 0) throw new DomainError('wrong_state', { field: 'components' })
  const left = places
    .filter((place) => place.onHand !== 0 || place.incoming !== 0)
    .map(({ locationId, onHand, incoming }) => ({ variantId, locationId, onHand: -onHand, incoming: -incoming }))
  if (left.length === 0) return
  const cause = { reason: 'adjustment', actor: actorName(tx.actor) } as const
  await recordEvents(tx, stockEvents(await changeLevels(tx, left, cause)))
}
