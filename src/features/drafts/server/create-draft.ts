import { createOrder } from '@/features/orders/server'
import { newId } from '@/lib/ids'
import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { Draft } from '../drafts-schema'
import { customerExists, saveDraftOf } from './draft-repository'
import { orderOfDraft } from './order-of-draft'
import { type ExchangeCredit, priceDraft } from './price-draft'

/** @throws DomainError `not_found` (field customerId) for a customer that is not the store's */
export async function requireCustomer(ctx: StoreContext, { customerId }: Draft): Promise<void> {
  if (customerId && !(await customerExists(ctx, customerId)))
    throw new DomainError('not_found', { field: 'customerId' })
}

/** Keeps a draft, under an order's number. Nothing is held or counted for it. @throws DomainError `not_found` for its customer */
export async function createDraft(
  ctx: StoreContext,
  input: { draft: Draft },
  exchange?: { returnId: string; credit: ExchangeCredit },
): Promise<{ id: string; name: string }> {
  await requireCustomer(ctx, input.draft)
  const id = newId()
  const price = await priceDraft(ctx, input.draft, exchange?.credit ?? null)
  const { name } = await inTransaction(ctx, async (tx) => {
    const made = await createOrder(tx, { ...orderOfDraft(tx, price, { id }), status: 'draft', cartId: null })
    const link = exchange ? { exchangeOfId: exchange.returnId } : {}
    await saveDraftOf(tx, id, { draft: input.draft, source: 'admin', ...link })
    return made
  })
  return { id, name }
}
