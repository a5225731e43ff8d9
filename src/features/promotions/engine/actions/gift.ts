import { z } from 'zod'
import { EVERYTHING } from '../../conditions-schema'
import { type ActionKind, lacking } from './action'

export const giftSchema = z.strictObject({
  kind: z.literal('gift'),
  variantId: z.string().min(1).max(64),
  quantity: z.int().min(1).max(1_000).default(1),
})

/** A line of its own at price zero, which the caller adds, beside items that are bought; nothing where the gift cannot be had. */
export const gift: ActionKind<z.infer<typeof giftSchema>> = {
  level: () => 'order',
  selectors: () => [EVERYTHING],
  amounts: () => [],
  apply({ variantId, quantity }, turn) {
    if (turn.lines(0).length === 0) return { shares: [] }
    const found = turn.gift(variantId)
    if (!found || found.available < quantity) return lacking({ reason: 'gift_unavailable' })
    return { shares: [], gift: { variantId, quantity, unitPriceMinor: found.unitPriceMinor } }
  },
}
