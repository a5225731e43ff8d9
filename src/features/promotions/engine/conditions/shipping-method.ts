import type { ConditionTarget } from './target'

/** The chosen way of shipping; no value while none is chosen. */
export const shippingMethod: ConditionTarget = {
  perItem: false,
  fields: {
    id: { kind: 'id', read: ({ cart }) => (cart.facts.shipping ? [cart.facts.shipping.methodId] : []) },
    /** Before discounts. */
    price: { kind: 'money', read: ({ cart }) => (cart.facts.shipping ? [cart.facts.shipping.amountMinor] : []) },
  },
}
