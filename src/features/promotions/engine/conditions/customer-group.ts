import type { ConditionTarget } from './target'

/** The groups that the shopper is a member of. */
export const customerGroup: ConditionTarget = {
  perItem: false,
  fields: {
    id: { kind: 'id', read: ({ cart }) => cart.facts.customer?.groupIds ?? [] },
    count: { kind: 'number', read: ({ cart }) => [cart.facts.customer?.groupIds.length ?? 0] },
  },
}
