import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { referenceIds } from '../engine/reference-ids'
import { type EditorPromotion, promotionRulesSchema } from '../promotion-admin-schema'
import { findPromotion } from './promotion-reading-repository'
import { resolveReferences } from './resolve-references'
import { toPromotionHead } from './to-promotion-head'

/** One promotion as its editor needs it, with the names of what it is about. Two statements. @throws DomainError `not_found` */
export async function getPromotion(ctx: StoreContext, id: string): Promise<EditorPromotion> {
  const row = await findPromotion(ctx, id)
  if (!row) throw new DomainError('not_found')
  const rules = promotionRulesSchema.parse(row.rules)
  return {
    ...toPromotionHead(row),
    version: row.version,
    rules,
    createdAt: row.createdAt.toISOString(),
    references: await resolveReferences(ctx, referenceIds(rules)),
  }
}
