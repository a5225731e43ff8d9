import { z } from 'zod'
import { benefitSchema, pieceCountSchema, repeatSchema } from '../../amounts-schema'
import { itemsSchema } from '../../conditions-schema'
import { type ActionKind, amountsOf } from './action'
import { discountSets } from './discount-sets'

export const bundleSchema = z.strictObject({
  kind: z.literal('bundle'),
  /** What makes up one set: "1 of these and 2 of those". */
  parts: z
    .array(z.strictObject({ items: itemsSchema, quantity: pieceCountSchema.default(1) }))
    .min(1)
    .max(6),
  /** For each set: a share off, an amount off, or the price of the set. */
  benefit: benefitSchema,
  repeat: repeatSchema,
})

/** Items bought together, at a price or a discount. */
export const bundle: ActionKind<z.infer<typeof bundleSchema>> = {
  level: () => 'items',
  selectors: ({ parts }) => parts.map(({ items }) => items),
  amounts: ({ benefit }) => amountsOf(benefit),
  apply({ parts, benefit, repeat }, turn) {
    const wanted = parts.map(({ quantity }, position) => ({ quantity, lines: turn.lines(position) }))
    return discountSets(wanted, benefit, repeat, turn)
  },
}
