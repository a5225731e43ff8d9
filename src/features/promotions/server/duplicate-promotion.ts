import { DomainError } from '@/server/errors'
import { inTransaction } from '@/server/store-context'
import { type DuplicatePromotionInput, promotionRulesSchema, type SavedPromotion } from '../promotion-admin-schema'
import type { PromotionContext } from './promotion-context'
import { findPromotion } from './promotion-reading-repository'
import { savePromotion } from './save-promotion'

/** A draft with the same rules, without the codes, uses and dates of the original. @throws DomainError `not_found` */
export function duplicatePromotion(ctx: PromotionContext, input: DuplicatePromotionInput): Promise<SavedPromotion> {
  return inTransaction(ctx, async (tx) => {
    const row = await findPromotion(tx, input.id)
    if (!row) throw new DomainError('not_found')
    const rules = promotionRulesSchema.parse(row.rules)
    const schedule = { ...rules.schedule, startsAt: null, endsAt: null }
    return savePromotion(tx, { name: input.name, rules: { ...rules, schedule } })
  })
}
