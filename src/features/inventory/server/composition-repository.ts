import type { StoreContext } from '@/server/store-context'
import type { StockDemand } from './take-stock-repository'

/** How many variants are made of this one. */
export async function countUses(ctx: StoreContext, variantId: string): Promise<number> {
  return ctx.db.variantComponent.count({ where: { componentId: variantId } })
}

/** Writes what a variant is made of, in place of what it was. Its level, and theirs, are locked. Three statements at most. */
export async function writeComponents(
  ctx: StoreContext,
  variantId: string,
  components: readonly StockDemand[],
): Promise<void> {
  await ctx.db.variantComponent.deleteMany({ where: { variantId } })
  if (components.length > 0) {
    await ctx.db.variantComponent.createMany({
      data: components.map((one) => ({ variantId, componentId: one.variantId, quantity: one.quantity })),
    })
  }
  await ctx.db.stockLevel.updateMany({ where: { variantId }, data: { composed: components.length > 0 } })
}
