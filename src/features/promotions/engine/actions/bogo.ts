import { z } from 'zod'
import { repeatSchema } from '../../amounts-schema'
import { percentOf, PPM, ratePpmSchema } from '@/lib/rate'
import { itemsSchema } from '../../conditions-schema'
import { byLine, countPieces, costOf, firstPieces, rankPieces, sortPieces } from '../pieces'
import { type ActionKind, lacking } from './action'
import { groupLines } from './group-lines'

export const bogoSchema = z.strictObject({
  kind: z.literal('bogo'),
  items: itemsSchema,
  /** Off the second piece of each pair; free unless said otherwise. */
  ratePpm: ratePpmSchema.default(PPM),
  /** Whether both pieces of a pair are any of the items, of one product, or of one variant. */
  among: z.enum(['any', 'product', 'variant']).default('any'),
  repeat: repeatSchema,
})

/** Buy one, get one free or at a share of its price: for every two pieces one, and these are the cheapest. */
export const bogo: ActionKind<z.infer<typeof bogoSchema>> = {
  level: () => 'items',
  selectors: ({ items }) => [items],
  amounts: () => [],
  apply({ ratePpm, among, repeat }, turn) {
    const lines = turn.lines(0)
    const second = groupLines(lines, among).flatMap((group) => {
      const ranked = rankPieces(group, 'cheapest')
      return firstPieces(ranked, Math.floor(countPieces(ranked) / 2))
    })
    if (lines.length > 0 && second.length === 0) return lacking({ reason: 'pieces', missing: 1 })
    const chosen = firstPieces(sortPieces(second, 'cheapest'), repeat ?? Infinity)
    const shares = byLine(chosen).map((pieces) => ({
      index: pieces[0]?.line.index ?? 0,
      amountMinor: percentOf(costOf(pieces), ratePpm),
    }))
    return { shares }
  },
}
