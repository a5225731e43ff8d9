import { DomainError } from '@/server/errors'
import type { AddCodeInput, AddedCode } from '../promotion-codes-schema'
import { findCodeOwners, insertCode } from './code-repository'
import { noteChange, type PromotionContext } from './promotion-context'

/** Gives a promotion one more code. @throws DomainError `not_found` (also fields customerId, customerGroupId) */
export async function addCode(ctx: PromotionContext, input: AddCodeInput): Promise<AddedCode> {
  const owners = await findCodeOwners(ctx, input)
  if (!owners.promotion) throw new DomainError('not_found')
  if (!owners.customer) throw new DomainError('not_found', { field: 'customerId' })
  if (!owners.group) throw new DomainError('not_found', { field: 'customerGroupId' })
  const id = await insertCode(ctx, input)
  if (id === null) return { status: 'taken', code: input.code }
  noteChange(ctx, { subject: input.promotionId, after: { code: input.code } })
  return { status: 'added', id, code: input.code }
}
