import type { StoreContext } from '@/server/store-context'
import type { PromotionRow } from './promotion-of-row'

export interface SaleRows {
  readonly promotions: readonly PromotionRow[]
  readonly timeZone: string
  readonly minimumMarginPpm: number | null
  readonly country: string
  readonly pricesIncludeTax: boolean
}

type Row = Omit<SaleRows, 'promotions'> & {
  readonly promotions: readonly (Omit<PromotionRow, 'createdAt'> & { readonly createdAt: string })[]
}

/** Sale promotions that are on or will be, with what of the settings their prices depend on. One statement. */
export async function readSales(ctx: StoreContext): Promise<SaleRows> {
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT st.time_zone AS "timeZone", st.minimum_margin_ppm AS "minimumMarginPpm", st.country,
      st.prices_include_tax AS "pricesIncludeTax", coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'createdAt', p.created_at, 'rules', p.rules) ORDER BY p.id)
      FROM promotion p WHERE p.sale_price AND p.state = 'live' AND (p.ends_at IS NULL OR p.ends_at > ${ctx.now})), '[]') AS promotions
    FROM store_setting st`
  if (!row) throw new Error('The store has no settings row')
  const promotions = row.promotions.map((one) => ({ ...one, createdAt: new Date(one.createdAt) }))
  return { ...row, promotions }
}
