import { z } from 'zod'
import { benefitSchema, pieceCountSchema, repeatSchema } from '../../amounts-schema'
import { itemsSchema } from '../../conditions-schema'
import { type ActionKind, amountsOf } from './action'
import { discountSets } from './discount-sets'

export const mixAndMatchSchema = z.strictObject({
  kind: z.literal('mix_and_match'),
  items: itemsSchema,
  /** Pieces of one set, whichever of the items they are. */
  quantity: pieceCountSchema,
  /** For each set: a share off, an amount off, or the price of the set. */
  benefit: benefitSchema,
  repeat: repeatSchema,
})

/** Any N of a group, at a price or a discount. */
export const mixAndMatch: ActionKind<z.infer<typeof mixAndMatchSchema>> = {
  level: () => 'items',
  selectors: ({ items }) => [items],
  amounts: ({ benefit }) => amountsOf(benefit),
  apply: ({ quantity, benefit, repeat }, turn) =>
    discountSets([{ quantity, lines: turn.lines(0) }], benefit, repeat, turn),
}
