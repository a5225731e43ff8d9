import { toCurrency } from '@/lib/currencies'
import { creditOfReturn } from '@/features/returns/server'
import { isEditable } from '@/features/orders/server'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { Draft, OpenDraft, PricedDraft } from '../drafts-schema'
import { deleteDraftRow, findDraft } from './draft-repository'
import { creditOf } from './exchange-credit'
import { priceDraft, viewPriced } from './price-draft'

/** A draft, or an order that can still be changed, for the editor. @throws DomainError `not_found`; `wrong_state` for any other order */
export async function getDraft(ctx: StoreContext, input: { id: string }): Promise<OpenDraft> {
  const row = await findDraft(ctx, input.id)
  if (!row) throw new DomainError('not_found')
  if (!isEditable(row)) throw new DomainError('wrong_state')
  const credit = row.exchangeOfId ? await creditOfReturn(ctx, row.exchangeOfId) : null
  const worth = credit && { label: credit.name, worthMinor: credit.worthMinor }
  return {
    id: row.id,
    name: row.name,
    isOrder: row.status !== 'draft',
    draft: row.draft,
    priced: viewPriced(await priceDraft(ctx, row.draft, worth)),
    currency: toCurrency(row.currency),
    version: row.version,
    exchange: credit && { orderId: credit.orderId, name: credit.name },
  }
}

/** The price of a draft that is being put together; nothing is kept. @throws DomainError `not_found` */
export async function previewDraft(ctx: StoreContext, input: { draft: Draft; id?: string }): Promise<PricedDraft> {
  const row = input.id ? await findDraft(ctx, input.id) : null
  if (input.id && !row) throw new DomainError('not_found')
  return viewPriced(await priceDraft(ctx, input.draft, row ? await creditOf(ctx, row) : null))
}

/** Throws a draft away. @throws DomainError `not_found` for anything else */
export async function deleteDraft(ctx: StoreContext, input: { id: string }): Promise<{ id: string }> {
  if (!(await deleteDraftRow(ctx, input.id))) throw new DomainError('not_found')
  return { id: input.id }
}
