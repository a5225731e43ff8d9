import { z } from 'zod'
import { amountsSchema } from '../../amounts-schema'
import { itemsSchema } from '../../conditions-schema'
import { discountPieces, piecesOf } from '../pieces'
import { spread } from '../spread'
import type { ActionKind } from './action'

export const fixedAmountSchema = z.strictObject({
  kind: z.literal('fixed_amount'),
  /** Off each piece (as a sale price, or in the cart); or once, off the items together, the order or shipping. */
  on: z.enum(['catalogue', 'pieces', 'items', 'order', 'shipping']),
  amounts: amountsSchema,
  items: itemsSchema,
})

/** An amount off, never more than is left. */
export const fixedAmount: ActionKind<z.infer<typeof fixedAmountSchema>> = {
  level: ({ on }) => (on === 'pieces' ? 'items' : on),
  selectors: ({ on, items }) => (on === 'shipping' ? [] : [items]),
  amounts: ({ amounts }) => [amounts],
  apply({ on, amounts }, turn) {
    if (on === 'shipping') return { shares: [], shippingMinor: turn.amount(amounts) }
    const lines = turn.lines(0)
    if (on === 'items' || on === 'order') return { shares: spread(turn.amount(amounts), lines) }
    const pieces = lines.flatMap((line) => piecesOf(line))
    return { shares: discountPieces(pieces, { kind: 'amount', amounts }, turn) }
  },
}
