import type { ConditionTarget } from './target'

/** The shopper. A guest has no id, tags or groups, and counts as one with no orders. */
export const customer: ConditionTarget = {
  perItem: false,
  fields: {
    id: { kind: 'id', read: ({ cart }) => (cart.facts.customer ? [cart.facts.customer.id] : []) },
    email: {
      kind: 'text',
      read: ({ cart }) => (cart.facts.customer?.email ? [cart.facts.customer.email.toLowerCase()] : []),
    },
    signed_in: { kind: 'flag', read: ({ cart }) => [cart.facts.customer !== null] },
    tag: { kind: 'text', read: ({ cart }) => (cart.facts.customer?.tags ?? []).map((tag) => tag.toLowerCase()) },
    /** Orders placed before this one. */
    order_count: { kind: 'number', read: ({ cart }) => [cart.facts.customer?.orderCount ?? 0] },
    first_order: { kind: 'flag', read: ({ cart }) => [(cart.facts.customer?.orderCount ?? 0) === 0] },
    /** What those came to. */
    spent: { kind: 'money', read: ({ cart }) => [cart.facts.customer?.spentMinor ?? 0] },
    /** Where the order goes to. */
    country: { kind: 'text', read: ({ cart }) => (cart.facts.country ? [cart.facts.country.toLowerCase()] : []) },
  },
}
