import { z } from 'zod'
import { sumMinor } from '@/lib/money'
import {
  type Amounts,
  amountsSchema,
  pieceCountSchema,
  type TierBenefit,
  tierBenefitSchema,
} from '../../amounts-schema'
import { itemsSchema } from '../../conditions-schema'
import { discountPieces, piecesOf } from '../pieces'
import { spread } from '../spread'
import { type ActionKind, amountsOf, lacking, type Share, type Turn, type TurnLine } from './action'

const across = z.enum(['together', 'each_line']).default('together')

const byQuantity = z.strictObject({
  kind: z.literal('tiered'),
  by: z.literal('quantity'),
  /** Whether all items count together, or each line by itself. */
  across,
  items: itemsSchema,
  tiers: z
    .array(z.strictObject({ from: pieceCountSchema, benefit: tierBenefitSchema }))
    .min(1)
    .max(20),
})

const byAmount = z.strictObject({
  ...byQuantity.shape,
  by: z.literal('amount'),
  tiers: z
    .array(z.strictObject({ from: amountsSchema, benefit: tierBenefitSchema }))
    .min(1)
    .max(20),
})

export const tieredSchema = z.discriminatedUnion('by', [byQuantity, byAmount])

/**
 * Rising discounts: the highest threshold that is reached counts, for all the pieces. Amounts are measured before discounts, so that no other
 * promotion pushes a shopper down a tier.
 */
export const tiered: ActionKind<z.infer<typeof tieredSchema>> = {
  level: () => 'items',
  selectors: ({ items }) => [items],
  amounts: ({ tiers }) =>
    tiers.flatMap(({ from, benefit }) => [...(typeof from === 'number' ? [] : [from]), ...amountsOf(benefit)]),
  apply(action, turn) {
    const lines = turn.lines(0)
    const groups = action.across === 'together' ? [lines] : lines.map((line) => [line])
    const tiers = action.tiers
      .map(({ from, benefit }) => ({ from: thresholdOf(from, turn), benefit }))
      .toSorted((a, b) => b.from - a.from)
    const reached = groups.map((group) => ({
      group,
      tier: tiers.find(({ from }) => measure(action.by, group) >= from),
    }))
    if (lines.length > 0 && reached.every(({ tier }) => !tier)) {
      const missing = (tiers.at(-1)?.from ?? 0) - Math.max(...groups.map((group) => measure(action.by, group)))
      return lacking(
        action.by === 'amount' ? { reason: 'amount', missingMinor: missing } : { reason: 'pieces', missing },
      )
    }
    return { shares: reached.flatMap(({ group, tier }) => (tier ? give(tier.benefit, group, turn) : [])) }
  },
}

function thresholdOf(from: number | Amounts, turn: Turn): number {
  return typeof from === 'number' ? from : turn.amount(from)
}

function measure(by: 'quantity' | 'amount', group: readonly TurnLine[]): number {
  return by === 'quantity'
    ? group.reduce((sum, { line }) => sum + line.quantity, 0)
    : sumMinor(group.map(({ line }) => line.subtotalMinor))
}

function give(benefit: TierBenefit, group: readonly TurnLine[], turn: Turn): Share[] {
  if (benefit.kind === 'amount_once') return spread(turn.amount(benefit.amounts), group)
  const pieces = group.flatMap((line) => piecesOf(line))
  return discountPieces(pieces, benefit, turn)
}
