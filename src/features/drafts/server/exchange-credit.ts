import { creditOfReturn } from '@/features/returns/server'
import type { StoreContext } from '@/server/store-context'
import type { DraftRow } from './draft-repository'
import type { ExchangeCredit } from './price-draft'

/** What a draft that replaces returned goods is credited with; null for any other. */
export async function creditOf(ctx: StoreContext, row: Pick<DraftRow, 'exchangeOfId'>): Promise<ExchangeCredit | null> {
  if (row.exchangeOfId === null) return null
  const found = await creditOfReturn(ctx, row.exchangeOfId)
  return found && { label: found.name, worthMinor: found.worthMinor }
}
