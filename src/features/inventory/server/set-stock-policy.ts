import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { SetStockPolicyInput } from '../inventory-schema'
import { lockLevels, setPolicy } from './stock-level-repository'

/**
 * Says whether stock is counted and may be sold past zero.
 * @throws DomainError `not_found`; `wrong_state` where backorders are ended while pieces below zero are sold already
 */
export function setStockPolicy(ctx: StoreContext, input: SetStockPolicyInput): Promise<{ updated: number }> {
  const { tracked, allowBackorder } = input
  return inTransaction(ctx, async (tx) => {
    const levels = await lockLevels(tx, input.variantIds)
    if (levels.length !== new Set(input.variantIds).size) throw new DomainError('not_found', { field: 'variantIds' })
    if (tracked && !allowBackorder && levels.some((level) => level.onHand < 0)) throw new DomainError('wrong_state')
    const updated = await setPolicy(tx, input.variantIds, { tracked, allowBackorder })
    const productIds = [...new Set(levels.map((level) => level.productId))]
    await recordEvent(tx, 'stock.changed', { productIds, availabilityChanged: true })
    return { updated }
  })
}
