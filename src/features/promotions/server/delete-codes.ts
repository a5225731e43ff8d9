import { DomainError } from '@/server/errors'
import type { DeleteCodesInput } from '../promotion-codes-schema'
import { deleteUnusedCodes, findCodeOwners } from './code-repository'
import { noteChange, type PromotionContext } from './promotion-context'

/** Deletes codes that no order ever had; the others stay. @throws DomainError `not_found` */
export async function deleteCodes(ctx: PromotionContext, input: DeleteCodesInput): Promise<{ deleted: number }> {
  const { promotionId, ids } = input
  const owners = await findCodeOwners(ctx, { promotionId, customerId: null, customerGroupId: null })
  if (!owners.promotion) throw new DomainError('not_found')
  const deleted = await deleteUnusedCodes(ctx, promotionId, ids)
  noteChange(ctx, { subject: promotionId, after: { deletedCodes: deleted } })
  return { deleted }
}
