import { toCurrency } from '@/lib/currencies'
import type { StoreContext } from '@/server/store-context'
import type { RecentCart } from '../promotion-preview-schema'
import { readRecentCarts } from './preview-repository'

const SHOWN = 12

/** Carts that shoppers filled last, for a promotion to be tried on. One statement. */
export async function listRecentCarts(ctx: StoreContext): Promise<RecentCart[]> {
  const rows = await readRecentCarts(ctx, SHOWN)
  return rows.map((row) => ({
    ...row,
    currency: toCurrency(row.currency),
    updatedAt: row.updatedAt.toISOString(),
    codes: [...row.codes],
    lines: [...row.lines],
  }))
}
