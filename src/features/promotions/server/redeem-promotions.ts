import type { StoreContext } from '@/server/store-context'
import type { Evaluation } from '../trace-schema'
import { insertRedemptions, type UseRefusal } from './redemption-repository'
import type { KnownCode, Shopper } from './shopper-facts-repository'

/** An order that was priced with these promotions, and whose they are. */
export interface Redemption {
  readonly orderId: string
  readonly currency: string
  readonly shopper: Shopper
  readonly evaluation: Evaluation | null
  /** The codes that the promotions were asked with. */
  readonly codes: readonly KnownCode[]
}

export interface RefusedPromotion {
  readonly promotionId: string
  readonly reason: UseRefusal | 'gift_unavailable'
  /** The code that brought it in. */
  readonly code: string | null
}

/** Somebody else had the last use, or the last gift. Thrown so that the order's transaction is undone whole, its stock and its number with it. */
export class PromotionsRefused extends Error {
  constructor(readonly refused: readonly RefusedPromotion[]) {
    super('promotions_refused')
  }
}

/**
 * Counts the uses of an order, inside its transaction, after `createOrder` (see `insertRedemptions` for why there). One statement where promotions
 * apply, else none. @throws PromotionsRefused where a limit was reached since the order was priced
 */
export async function redeemPromotions(ctx: StoreContext, redemption: Redemption): Promise<void> {
  const { orderId, currency, shopper, evaluation, codes } = redemption
  const uses = (evaluation?.trace ?? []).flatMap((entry) => {
    if (entry.status !== 'applied') return []
    const codeId = codes.find(({ code }) => code === entry.code)?.id ?? null
    return [{ promotionId: entry.promotionId, codeId, amountMinor: entry.amountMinor }]
  })
  if (uses.length === 0) return
  const refused = await insertRedemptions(ctx, { id: orderId, currency, shopper }, uses)
  if (refused.length === 0) return
  throw new PromotionsRefused(refused.map((one) => ({ ...one, code: codeOf(evaluation, one.promotionId) })))
}

/** What to throw where stock ran out of what promotions give. */
export function giftsRefused(evaluation: Evaluation | null, variantIds: readonly string[]): PromotionsRefused {
  const gifts = evaluation?.gifts.filter(({ variantId }) => variantIds.includes(variantId)) ?? []
  return new PromotionsRefused(
    gifts.map(({ promotionId }) => ({
      promotionId,
      reason: 'gift_unavailable',
      code: codeOf(evaluation, promotionId),
    })),
  )
}

function codeOf(evaluation: Evaluation | null, id: string): string | null {
  return evaluation?.trace.find(({ promotionId }) => promotionId === id)?.code ?? null
}
