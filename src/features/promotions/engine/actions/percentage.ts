import { z } from 'zod'
import { percentOf, ratePpmSchema } from '@/lib/rate'
import { itemsSchema } from '../../conditions-schema'
import { leftOf, spread } from '../spread'
import { type ActionKind, LEVELS } from './action'

export const percentageSchema = z.strictObject({
  kind: z.literal('percentage'),
  on: z.enum(LEVELS),
  ratePpm: ratePpmSchema,
  items: itemsSchema,
})

/**
 * A share of what earlier promotions left, half up: of a piece for a sale price, of each line for items, of the lines together for the order,
 * of the shipping price for shipping.
 */
export const percentage: ActionKind<z.infer<typeof percentageSchema>> = {
  level: ({ on }) => on,
  selectors: ({ on, items }) => (on === 'shipping' ? [] : [items]),
  amounts: () => [],
  apply({ on, ratePpm }, turn) {
    if (on === 'shipping') return { shares: [], shippingMinor: percentOf(turn.shipping?.leftMinor ?? 0, ratePpm) }
    const lines = turn.lines(0)
    if (on === 'order') return { shares: spread(percentOf(leftOf(lines), ratePpm), lines) }
    const shares = lines.map(({ line, leftMinor }) => {
      const pieces = on === 'catalogue' ? line.quantity : 1
      return { index: line.index, amountMinor: percentOf(leftMinor / pieces, ratePpm) * pieces }
    })
    return { shares }
  },
}
