import { z } from 'zod'
import { amountsSchema } from '../../amounts-schema'
import { itemsSchema } from '../../conditions-schema'
import { leftOf, spread } from '../spread'
import type { ActionKind } from './action'

export const fixedPriceSchema = z.strictObject({
  kind: z.literal('fixed_price'),
  /** What the order, or these items of it together, cost instead. */
  amounts: amountsSchema,
  items: itemsSchema,
})

/** The items together for one price; never for more than they cost anyway. */
export const fixedPrice: ActionKind<z.infer<typeof fixedPriceSchema>> = {
  level: () => 'order',
  selectors: ({ items }) => [items],
  amounts: ({ amounts }) => [amounts],
  apply({ amounts }, turn) {
    const lines = turn.lines(0)
    return { shares: spread(Math.max(0, leftOf(lines) - turn.amount(amounts)), lines) }
  },
}
