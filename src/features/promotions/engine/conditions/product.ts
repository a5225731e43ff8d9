import { type ConditionTarget, piecesBy } from './target'

/** Products in the cart. */
export const product: ConditionTarget = {
  perItem: true,
  fields: {
    id: { kind: 'id', read: ({ lines }) => lines.map((line) => line.productId) },
    vendor: { kind: 'text', read: ({ lines }) => lines.map((line) => line.vendor) },
    type: { kind: 'text', read: ({ lines }) => lines.map((line) => line.productType) },
    tag: { kind: 'text', read: ({ lines }) => lines.flatMap((line) => line.tags) },
    /** Of one piece, before discounts. */
    price: { kind: 'money', read: ({ lines }) => lines.map((line) => line.unitPriceMinor) },
    /** Whether the price stands below a compare-at price. */
    on_sale: { kind: 'flag', read: ({ lines }) => lines.map((line) => line.onSale) },
    /** Pieces of one product, all its variants together. */
    quantity: { kind: 'number', read: ({ lines }) => piecesBy(lines, (line) => line.productId) },
  },
}
