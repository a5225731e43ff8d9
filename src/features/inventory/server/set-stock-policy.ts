import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { SetStockPolicyInput } from '../inventory-schema'
import { requirePieces } from './change-stock'
import { lockLevels, writePolicies } from './stock-level-repository'
import { findAffectedProducts } from './stock-reading-repository'

/**
 * Says whether stock is counted and may be sold past zero, and when it is low.
 * @throws DomainError `not_found`; `wrong_state` where backorders are ended while fewer pieces are there than were promised
 */
export function setStockPolicy(ctx: StoreContext, input: SetStockPolicyInput): Promise<{ updated: number }> {
  return inTransaction(ctx, async (tx) => {
    const levels = await lockLevels(tx, input.variantIds)
    if (levels.length !== new Set(input.variantIds).size) throw new DomainError('not_found', { field: 'variantIds' })
    const { tracked, allowBackorder, lowStockThreshold } = input
    for (const level of levels) requirePieces(level, input)
    const policies = levels.map(({ variantId }) => ({ variantId, tracked, allowBackorder }))
    await writePolicies(tx, policies, lowStockThreshold)
    const productIds = await findAffectedProducts(tx, input.variantIds)
    await recordEvent(tx, 'stock.changed', { productIds, availabilityChanged: true })
    return { updated: levels.length }
  })
}
