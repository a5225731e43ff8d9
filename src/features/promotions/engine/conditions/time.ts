import type { ConditionTarget } from './target'

/** The store's clock. */
export const time: ConditionTarget = {
  perItem: false,
  fields: {
    /** Monday 1 … Sunday 7. */
    weekday: { kind: 'number', read: ({ cart }) => [cart.clock().weekday] },
    /** 0 to 23. */
    hour: { kind: 'number', read: ({ cart }) => [Math.floor(cart.clock().minute / 60)] },
  },
}
