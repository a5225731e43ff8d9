import { actorName } from '@/server/auth/actor'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { StockEffect } from './stock-sql-repository'
import {
  type ComposedDemand,
  type StockDemand,
  type StockPortion,
  type StockShortage,
  takeFromStock,
} from './take-stock-repository'

export type TakeStockResult =
  | {
      readonly status: 'taken'
      readonly taken: StockPortion[]
      /** What one piece of each composed variant took: order lines keep it as their `stockItems`. */
      readonly composed: ComposedDemand[]
      /** For `stockEvents`. */
      readonly effect: StockEffect
    }
  | { readonly status: 'short'; readonly lines: StockShortage[] }

/** Times to ask again where rows came in between; the first time has locked them, so that once is enough but for a change of composition. */
const MOST_TRIES = 5

/** One demand per variant, of at least one piece: lines of the same variant are added up before the check. */
function sumDemands(demands: readonly StockDemand[]): StockDemand[] {
  const byVariant = new Map<string, number>()
  for (const { variantId, quantity } of demands) byVariant.set(variantId, (byVariant.get(variantId) ?? 0) + quantity)
  return [...byVariant].map(([variantId, quantity]) => ({ variantId, quantity }))
}

/**
 * Takes an order's pieces off the stock, all or none: `sold` for good, `held` until a payment settles or the time is up (then
 * `recordHolds` writes them down once the order's row exists). Inside the caller's transaction; the caller records `stockEvents(effect)`.
 * @throws DomainError `busy` where what the variants are made of is being changed again and again
 */
export async function takeStock(
  ctx: StoreContext,
  input: { orderId: string; mode: 'sold' | 'held'; demands: readonly StockDemand[] },
): Promise<TakeStockResult> {
  const demands = sumDemands(input.demands)
  const how = { held: input.mode === 'held', orderId: input.orderId, actor: actorName(ctx.actor) }
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { stale, short, taken, composed, effect } = await takeFromStock(ctx, demands, how)
    if (stale) continue
    return short.length > 0 ? { status: 'short', lines: short } : { status: 'taken', taken, composed, effect }
  }
  throw new DomainError('busy')
}
