import { actorName } from '@/server/auth/actor'
import type { StoreContext } from '@/server/store-context'
import { type StockDemand, type StockShortage, type StockTaken, takeFromStock } from './take-stock-repository'

export type TakeStockResult =
  | { readonly status: 'taken'; readonly taken: StockTaken[]; readonly soldOut: boolean }
  | { readonly status: 'short'; readonly lines: StockShortage[] }

/** One demand per variant, of at least one piece: lines of the same variant are added up before the check. */
export function sumDemands(demands: readonly StockDemand[]): StockDemand[] {
  const byVariant = new Map<string, number>()
  for (const { variantId, quantity } of demands) byVariant.set(variantId, (byVariant.get(variantId) ?? 0) + quantity)
  return [...byVariant].map(([variantId, quantity]) => ({ variantId, quantity }))
}

/**
 * Takes an order's pieces off the stock, all or none: `sold` for good, `held` until a payment settles or the time is up (then
 * `recordHolds` writes them down once the order's row exists). Inside the caller's transaction; the caller tells of the change
 * (`stock.changed`), since it knows the products.
 */
export async function takeStock(
  ctx: StoreContext,
  input: { orderId: string; mode: 'sold' | 'held'; demands: readonly StockDemand[] },
): Promise<TakeStockResult> {
  const { short, taken } = await takeFromStock(ctx, sumDemands(input.demands), {
    held: input.mode === 'held',
    orderId: input.orderId,
    actor: actorName(ctx.actor),
  })
  if (short.length > 0) return { status: 'short', lines: short }
  return { status: 'taken', taken, soldOut: taken.some((one) => one.left <= 0) }
}
