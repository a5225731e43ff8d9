import { creditOfReturn } from '@/features/returns/server'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { draftSchema } from '../drafts-schema'
import { createDraft } from './create-draft'
import { findDraft } from './draft-repository'

/**
 * Begins an order in exchange for goods that came back: a draft for the same customer and address, credited with what they are worth. The goods are chosen in
 * the editor. @throws DomainError `not_found`; `wrong_state` for a return that was not received, or is settled
 */
export async function startExchange(ctx: StoreContext, input: { returnId: string }): Promise<{ id: string }> {
  const credit = await creditOfReturn(ctx, input.returnId)
  const order = credit && (await findDraft(ctx, credit.orderId))
  if (!credit || !order) throw new DomainError('not_found')
  if (credit.state !== 'received') throw new DomainError('wrong_state')
  if (credit.draftId) return { id: credit.draftId }
  const { customerId, email, phone, shippingAddress, billingAddress } = order.draft
  const draft = draftSchema.parse({ lines: [], customerId, email, phone, shippingAddress, billingAddress })
  const { id } = await createDraft(
    ctx,
    { draft },
    { returnId: input.returnId, credit: { label: credit.name, worthMinor: credit.worthMinor } },
  )
  return { id }
}
