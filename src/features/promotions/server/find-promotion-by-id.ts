import type { StoreContext } from '@/server/store-context'
import type { Promotion } from '../promotions-schema'
import { readPromotionRows } from './past-order-repository'
import { promotionOfRow } from './promotion-of-row'

/** A saved promotion of any state as the engine takes it, or null. One statement. */
export async function findPromotionById(ctx: StoreContext, id: string): Promise<Promotion | null> {
  const [row] = await readPromotionRows(ctx, [id])
  return row ? promotionOfRow(row) : null
}
