import { sumMinor } from '@/lib/money'
import type { ConditionTarget } from './target'

/** What the goods come to, without shipping. */
export const cartTotal: ConditionTarget = {
  perItem: false,
  fields: {
    before_discounts: { kind: 'money', read: ({ lines }) => [sumMinor(lines.map((line) => line.subtotalMinor))] },
    /** What promotions whose turn comes earlier have left. */
    after_discounts: {
      kind: 'money',
      late: true,
      read: ({ lines, leftOf }) => [sumMinor(lines.map((line) => leftOf(line)))],
    },
    currency: { kind: 'text', read: ({ cart }) => [cart.facts.currency.toLowerCase()] },
  },
}
