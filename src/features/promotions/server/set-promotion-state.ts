import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction } from '@/server/store-context'
import { promotionRulesSchema, type PromotionStateSet, type SetPromotionStateInput } from '../promotion-admin-schema'
import { parsePromotion } from './parse-promotion'
import { noteChange, type PromotionContext } from './promotion-context'
import { findPromotion } from './promotion-reading-repository'
import { lockPromotion, updatePromotionState } from './promotion-writing-repository'
import { toPromotionHead } from './to-promotion-head'

/**
 * Switches a promotion on or pauses it. One with errors is not switched on: they are a tagged result. Whether it then waits for its
 * start or works at once is the clock's to say.
 * @throws DomainError `not_found` · `changed_meanwhile` · `wrong_state` (pausing a draft)
 */
export function setPromotionState(ctx: PromotionContext, input: SetPromotionStateInput): Promise<PromotionStateSet> {
  const { id, version, state } = input
  return inTransaction(ctx, async (tx): Promise<PromotionStateSet> => {
    const current = await lockPromotion(tx, id)
    if (!current) throw new DomainError('not_found')
    if (version !== undefined && version !== current.version) throw new DomainError('changed_meanwhile')
    if (state === 'paused' && current.state === 'draft') throw new DomainError('wrong_state')
    if (state === 'live') {
      const { problems } = parsePromotion(current, promotionRulesSchema.parse(current.rules))
      if (problems.some(({ severity }) => severity === 'error')) return { status: 'problems', problems }
    }
    if (state !== current.state) {
      await updatePromotionState(tx, id, state)
      await recordEvent(tx, 'promotion.changed', { promotionIds: [id], salePrice: current.salePrice })
    }
    noteChange(ctx, { subject: id, before: { state: current.state }, after: { state } })
    const row = await findPromotion(tx, id)
    if (!row) throw new DomainError('not_found')
    return { status: 'done', id, shownState: toPromotionHead(row).shownState }
  })
}
