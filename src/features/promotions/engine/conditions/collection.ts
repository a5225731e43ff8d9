import type { ConditionTarget } from './target'

/** Collections of the products in the cart. */
export const collection: ConditionTarget = {
  perItem: true,
  fields: {
    id: { kind: 'id', read: ({ lines }) => lines.flatMap((line) => line.collectionIds) },
    /** From how many different collections the products are. */
    count: { kind: 'number', read: ({ lines }) => [new Set(lines.flatMap((line) => line.collectionIds)).size] },
  },
}
