import { DomainError } from '@/server/errors'
import { inTransaction } from '@/server/store-context'
import { noteChange, type PromotionContext } from './promotion-context'
import { deletePromotionRow, lockPromotion } from './promotion-writing-repository'

/**
 * Deletes a promotion that no order ever had and that is not on, with its codes. One that was used stays, for its figures.
 * @throws DomainError `not_found` · `still_in_use`
 */
export function deletePromotion(ctx: PromotionContext, id: string): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const current = await lockPromotion(tx, id)
    if (!current) throw new DomainError('not_found')
    if (current.wasUsed || current.uses > 0 || current.state === 'live') throw new DomainError('still_in_use')
    await deletePromotionRow(tx, id)
    noteChange(ctx, { subject: id, before: { name: current.name, state: current.state } })
    return { id }
  })
}
