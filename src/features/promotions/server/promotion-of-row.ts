import { type Promotion, promotionSchema } from '../promotions-schema'

/** A promotion's row, as far as the engine is concerned. */
export interface PromotionRow {
  readonly id: string
  readonly name: string
  readonly createdAt: Date | string
  /** The promotion as a document, without the columns beside it. */
  readonly rules: unknown
}

/** The engine's promotion. @throws ZodError for rules that `promotionSchema` refuses */
export function promotionOfRow({ id, name, createdAt, rules }: PromotionRow): Promotion {
  return promotionSchema.parse({ ...(rules as object), id, name, createdAt: new Date(createdAt).toISOString() })
}
