import type { StoreContext } from '@/server/store-context'

/** What of the store's settings a price depends on. */
export interface ShopTerms {
  readonly pricesIncludeTax: boolean
  /** False: goods that are not sent, and those of the class `digital`, bear no tax. */
  readonly digitalTaxed: boolean
  readonly country: string
  readonly timeZone: string
  /** The store's first currency: costs are in it. */
  readonly currency: string
  /** Of the price; null: no minimum. */
  readonly minimumMarginPpm: number | null
  /** The store never sells below cost. */
  readonly marginGuard: boolean
}

export async function findShopTerms(ctx: StoreContext): Promise<ShopTerms> {
  const settings = await ctx.db.storeSetting.findUniqueOrThrow({
    where: { id: 1 },
    select: {
      pricesIncludeTax: true,
      digitalTaxed: true,
      country: true,
      timeZone: true,
      currency: true,
      minimumMarginPpm: true,
      marginGuard: true,
    },
  })
  return settings
}
