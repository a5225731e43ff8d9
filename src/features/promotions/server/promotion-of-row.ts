import type { StoreContext } from '@/server/store-context'
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

/** The promotions of rows. A document that is no promotion any more is left out and logged: it closes no shop. */
export function promotionsOfRows(ctx: StoreContext, rows: readonly PromotionRow[]): Promotion[] {
  return rows.flatMap((row) => {
    try {
      return promotionOfRow(row)
    } catch (error) {
      ctx.log.error({ err: error, promotionId: row.id }, 'promotion left out: its rules cannot be read')
      return []
    }
  })
}
