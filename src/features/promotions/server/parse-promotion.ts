import { problemsOf } from '../engine/problems-of'
import type { PromotionProblem, PromotionRules } from '../promotion-admin-schema'
import { type Promotion, promotionSchema } from '../promotions-schema'

interface Identity {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
}

/** A document as the engine takes it, or null where it is not well-formed; and all that is wrong with it. */
export function parsePromotion(
  { id, name, createdAt }: Identity,
  rules: PromotionRules,
): { promotion: Promotion | null; problems: PromotionProblem[] } {
  const parsed = promotionSchema.safeParse({ ...rules, id, name, createdAt: createdAt.toISOString() })
  return { promotion: parsed.data ?? null, problems: problemsOf(name, rules) }
}
