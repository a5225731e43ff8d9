import { toCurrency } from '@/lib/currencies'
import { type PromotionRow, promotionStateSchema, shownStateSchema } from '../promotion-admin-schema'
import type { PromotionHeadRow } from './promotion-reading-repository'

type PromotionHead = Omit<PromotionRow, 'kinds' | 'firstCode'>

/** What lists and the editor show of a promotion beside its document. */
export function toPromotionHead(row: PromotionHeadRow): PromotionHead {
  return {
    id: row.id,
    name: row.name,
    state: promotionStateSchema.parse(row.state),
    shownState: shownStateSchema.parse(row.shownState),
    trigger: row.trigger === 'codes' ? 'codes' : 'automatic',
    startsAt: row.startsAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
    uses: row.uses,
    maxUses: row.maxUses,
    given: row.given.map((each) => ({ ...each, currency: toCurrency(each.currency) })),
    codeCount: row.codeCount,
    updatedAt: row.updatedAt.toISOString(),
  }
}
