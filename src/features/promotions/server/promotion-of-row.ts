import { type Promotion, promotionSchema } from '../promotions-schema'

/** A promotion as its table keeps it: name and creation are columns, all else is in the document. */
export interface PromotionRow {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
  readonly rules: unknown
}

/** The promotion of a row, with all defaults filled in. @throws ZodError for a document that is no promotion (any more) */
export function promotionOfRow({ id, name, createdAt, rules }: PromotionRow): Promotion {
  return promotionSchema.parse({ ...(rules as object), id, name, createdAt: createdAt.toISOString() })
}
