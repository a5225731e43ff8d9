import type { StoreContext } from '@/server/store-context'

/** What of the store's settings a price depends on. */
export interface ShopTerms {
  readonly pricesIncludeTax: boolean
  readonly country: string
}

export async function findShopTerms(ctx: StoreContext): Promise<ShopTerms> {
  const settings = await ctx.db.storeSetting.findUniqueOrThrow({
    where: { id: 1 },
    select: { pricesIncludeTax: true, country: true },
  })
  return settings
}
