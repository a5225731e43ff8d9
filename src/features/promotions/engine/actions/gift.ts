import { z } from 'zod'
import { type ActionKind, lacking } from './action'

export const giftSchema = z.strictObject({
  kind: z.literal('gift'),
  variantId: z.string().min(1).max(64),
  quantity: z.int().min(1).max(1_000).default(1),
})

/** A line of its own at price zero, which the caller adds; nothing where the gift cannot be had. */
export const gift: ActionKind<z.infer<typeof giftSchema>> = {
  level: () => 'order',
  selectors: () => [],
  amounts: () => [],
  apply({ variantId, quantity }, turn) {
    const found = turn.gift(variantId)
    if (!found || found.available < quantity) return lacking({ reason: 'gift_unavailable' })
    return { shares: [], gift: { variantId, quantity, unitPriceMinor: found.unitPriceMinor } }
  },
}
