import type { ConditionTarget } from './target'

/** How much is in the cart. */
export const cartQuantity: ConditionTarget = {
  perItem: false,
  fields: {
    pieces: { kind: 'number', read: ({ lines }) => [lines.reduce((sum, line) => sum + line.quantity, 0)] },
    lines: { kind: 'number', read: ({ lines }) => [lines.length] },
    /** Different products. */
    products: { kind: 'number', read: ({ lines }) => [new Set(lines.map((line) => line.productId)).size] },
  },
}
