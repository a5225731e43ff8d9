import type { StoreContext } from '@/server/store-context'
import type { SimulationResult } from '../simulation-schema'
import type { Promotion } from '../promotions-schema'
import { readTimeZone } from './past-order-repository'
import { rangeOf } from './range-of'
import { simulatePromotion } from './simulate-promotion'

/** What a promotion would have done to the orders of some days, in the form that screens and the command show. @throws DomainError `invalid` */
export async function runSimulation(
  ctx: StoreContext,
  { promotion, savedId, from, to }: { promotion: Promotion; savedId: string | null; from: string; to: string },
  onProgress?: (done: number, total: number) => Promise<void>,
): Promise<SimulationResult> {
  const range = rangeOf({ from, to }, await readTimeZone(ctx))
  const figures = await simulatePromotion(ctx, promotion, range, onProgress)
  return { promotionId: savedId, name: promotion.name, from, to, ...figures }
}
