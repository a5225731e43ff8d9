import { z } from 'zod'
import { benefitSchema, pieceCountSchema } from '../../amounts-schema'
import { itemsSchema } from '../../conditions-schema'
import { discountPieces, firstPieces, rankPieces } from '../pieces'
import { type ActionKind, amountsOf } from './action'

export const rankedItemsSchema = z.strictObject({
  kind: z.literal('ranked_items'),
  rank: z.enum(['cheapest', 'most_expensive']),
  quantity: pieceCountSchema.default(1),
  items: itemsSchema,
  benefit: benefitSchema,
})

/** The cheapest, or the most expensive, pieces of the cart. */
export const rankedItems: ActionKind<z.infer<typeof rankedItemsSchema>> = {
  level: () => 'items',
  selectors: ({ items }) => [items],
  amounts: ({ benefit }) => amountsOf(benefit),
  apply({ rank, quantity, benefit }, turn) {
    const chosen = firstPieces(rankPieces(turn.lines(0), rank), quantity)
    return { shares: discountPieces(chosen, benefit, turn) }
  },
}
