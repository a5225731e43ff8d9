import { type ComposedDemand, type StockPortion, stockEvents, takeStock } from '@/features/inventory/server'
import { PromotionsRefused } from '@/features/promotions/server'
import { recordEvents } from '@/server/outbox/record-event'
import type { StoreContext } from '@/server/store-context'
import type { DraftPrice } from './price-draft'

/** There is too little of something. Thrown so that the transaction is undone whole. */
class GoodsShort extends Error {
  constructor(readonly variantIds: string[]) {
    super('goods_short')
  }
}

/** Takes what a priced draft sells off the stock, all or nothing, inside the caller's transaction. @throws GoodsShort */
export async function takeGoods(
  ctx: StoreContext,
  { open }: DraftPrice,
  how: { orderId: string; mode: 'held' | 'sold' },
): Promise<{ taken: readonly StockPortion[]; composed: readonly ComposedDemand[] }> {
  const demands = open.shopping.goods.map(({ variantId, quantity }) => ({ variantId, quantity }))
  const stock = await takeStock(ctx, { ...how, demands })
  if (stock.status === 'short') throw new GoodsShort(stock.lines.map((line) => line.variantId))
  await recordEvents(ctx, stockEvents(stock.effect))
  return stock
}

/** What staff is told where goods or promotions ran out in between; anything else is thrown on. */
export function refusalOf(error: unknown): { status: 'out_of_stock'; variantIds: string[] } | { status: 'refused' } {
  if (error instanceof GoodsShort) return { status: 'out_of_stock', variantIds: error.variantIds }
  if (error instanceof PromotionsRefused) return { status: 'refused' }
  throw error
}
