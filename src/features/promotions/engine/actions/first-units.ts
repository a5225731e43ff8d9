import { z } from 'zod'
import { benefitSchema, pieceCountSchema } from '../../amounts-schema'
import { itemsSchema } from '../../conditions-schema'
import { discountPieces, firstPieces, rankPieces } from '../pieces'
import { type ActionKind, amountsOf } from './action'
import { groupLines } from './group-lines'

export const firstUnitsSchema = z.strictObject({
  kind: z.literal('first_units'),
  /** So many pieces of each variant. */
  quantity: pieceCountSchema,
  items: itemsSchema,
  benefit: benefitSchema,
})

/** The first pieces of each variant; further pieces cost what they cost. */
export const firstUnits: ActionKind<z.infer<typeof firstUnitsSchema>> = {
  level: () => 'items',
  selectors: ({ items }) => [items],
  amounts: ({ benefit }) => amountsOf(benefit),
  apply({ quantity, benefit }, turn) {
    const chosen = groupLines(turn.lines(0), 'variant').flatMap((lines) =>
      firstPieces(rankPieces(lines, 'most_expensive'), quantity),
    )
    return { shares: discountPieces(chosen, benefit, turn) }
  },
}
