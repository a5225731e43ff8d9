import { createOrder } from '@/features/orders/server'
import { newId } from '@/lib/ids'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { Draft } from '../drafts-schema'
import { saveDraftOf } from './draft-repository'
import { orderOfDraft } from './order-of-draft'
import { type ExchangeCredit, priceDraft } from './price-draft'

/** Keeps a draft, under an order's number. Nothing is held or counted for it. */
export async function createDraft(
  ctx: StoreContext,
  input: { draft: Draft },
  exchange?: { returnId: string; credit: ExchangeCredit },
): Promise<{ id: string; name: string }> {
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
