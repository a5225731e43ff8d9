import { type ConditionTarget, piecesBy } from './target'

/** Variants in the cart. */
export const variant: ConditionTarget = {
  perItem: true,
  fields: {
    id: { kind: 'id', read: ({ lines }) => lines.map((line) => line.variantId) },
    sku: { kind: 'text', read: ({ lines }) => lines.flatMap((line) => line.sku ?? []) },
    /** Of one piece, before discounts. */
    price: { kind: 'money', read: ({ lines }) => lines.map((line) => line.unitPriceMinor) },
    /** Pieces of one variant. */
    quantity: { kind: 'number', read: ({ lines }) => piecesBy(lines, (line) => line.variantId) },
  },
}
