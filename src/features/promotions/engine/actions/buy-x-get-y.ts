import { z } from 'zod'
import { benefitSchema, pieceCountSchema, repeatSchema } from '../../amounts-schema'
import { itemsSchema } from '../../conditions-schema'
import { discountPieces, type Pieces, rankPieces } from '../pieces'
import { countSets } from '../sets'
import { type ActionKind, amountsOf, lacking, type TurnLine } from './action'

const sideSchema = z.strictObject({ items: itemsSchema, quantity: pieceCountSchema })

export const buyXGetYSchema = z.strictObject({
  kind: z.literal('buy_x_get_y'),
  buy: sideSchema,
  get: sideSchema,
  /** For each piece that is got; 100 % makes it free. */
  benefit: benefitSchema,
  /** Which of the pieces that could be got are the discounted ones. */
  pick: z.enum(['cheapest', 'most_expensive']).default('cheapest'),
  repeat: repeatSchema,
})

/**
 * Buy X, get Y. A piece serves as bought or as got, never as both, and only complete offers count: as often as the cart holds X + Y different
 * pieces for it.
 */
export const buyXGetY: ActionKind<z.infer<typeof buyXGetYSchema>> = {
  level: () => 'items',
  selectors: ({ buy, get }) => [buy.items, get.items],
  amounts: ({ benefit }) => amountsOf(benefit),
  apply({ buy, get, benefit, pick, repeat }, turn) {
    const [bought, got] = [turn.lines(0), turn.lines(1)]
    if (buy.quantity === 0 || get.quantity === 0) return { shares: [] }
    const { sets, missing } = countSets([
      { quantity: buy.quantity, lines: bought },
      { quantity: get.quantity, lines: got },
    ])
    if (sets === 0) return bought.length + got.length === 0 ? { shares: [] } : lacking({ reason: 'pieces', missing })
    const offers = Math.min(sets, repeat ?? Infinity)
    const keep = offers * buy.quantity
    const chosen = takeGot(rankPieces(got, pick), { bought, count: offers * get.quantity, keep })
    return { shares: discountPieces(chosen, benefit, turn) }
  },
}

/** The first pieces of the ranking, leaving enough of those that fit both sides to be the bought ones. */
function takeGot(
  ranked: readonly Pieces[],
  { bought, count, keep }: { bought: readonly TurnLine[]; count: number; keep: number },
): Pieces[] {
  const boughtLines = new Set(bought.map(({ line }) => line.index))
  let spare = bought.reduce((sum, { line }) => sum + line.quantity, 0) - keep
  let left = count
  const taken: Pieces[] = []
  for (const pieces of ranked) {
    const fitsBoth = boughtLines.has(pieces.line.index)
    const some = Math.min(pieces.count, left, fitsBoth ? spare : Infinity)
    if (some <= 0) continue
    if (fitsBoth) spare -= some
    left -= some
    taken.push({ ...pieces, count: some })
  }
  return taken
}
