import type { ConditionTarget } from './target'

/** Categories of the products in the cart. */
export const category: ConditionTarget = {
  perItem: true,
  fields: {
    /** A category counts what is in its descendants. */
    id: { kind: 'id', read: ({ lines }) => lines.flatMap((line) => line.categoryIds) },
    /** Only products that are in the category itself. */
    own_id: { kind: 'id', read: ({ lines }) => lines.flatMap((line) => line.ownCategoryIds) },
    /** From how many different categories the products are. */
    count: { kind: 'number', read: ({ lines }) => [new Set(lines.flatMap((line) => line.ownCategoryIds)).size] },
  },
}
