import type { z } from 'zod'
import type { PromotionProblem, PromotionRulesInput } from '../promotion-admin-schema'
import { isId } from '@/lib/ids'
import { type Promotion, promotionSchema } from '../promotions-schema'
import { checkPromotion } from './check-promotion'

/** What is wrong with a promotion as it was written, the shape first: only a well-formed one can be looked at for sense. */
export function problemsOf(name: string, rules: PromotionRulesInput): PromotionProblem[] {
  const identity = { id: 'draft', name, createdAt: '2000-01-01T00:00:00Z' }
  const parsed = promotionSchema.safeParse({ ...rules, ...identity })
  if (!parsed.success) return parsed.error.issues.map(problemOfIssue)
  const flaws = checkPromotion(parsed.data).map(({ path, code, severity }) => ({
    path: [...path],
    code,
    severity,
    detail: null,
  }))
  return [...flaws, ...badGifts(parsed.data)]
}

function problemOfIssue(issue: z.core.$ZodIssue): PromotionProblem {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
  return { path, code: codeOfIssue(issue, path), severity: 'error', detail: issue.message }
}

/** The schema's own messages are for developers; the few that a merchant can cause have texts of their own. */
function codeOfIssue(issue: z.core.$ZodIssue, path: readonly (string | number)[]): string {
  if (issue.message.startsWith('At least one currency')) return 'amount_missing'
  if (issue.message.startsWith('A sale price')) return 'sale_price_only'
  if (path.at(-1) === 'variantId') return 'gift_missing'
  if (path.join('.') === 'name') return 'name_missing'
  if (path.join('.') === 'actions') return 'action_missing'
  if (path.includes('value') || issue.code === 'invalid_type') return 'value_missing'
  if (issue.code === 'too_big') return 'too_big'
  return issue.code === 'too_small' ? 'too_small' : 'invalid'
}

/** The engine compares ids; the database, which is asked for the gift, takes only real ones. */
function badGifts({ actions }: Promotion): PromotionProblem[] {
  return actions.flatMap((action, at) =>
    action.kind === 'gift' && !isId(action.variantId)
      ? [{ path: ['actions', at, 'variantId'], code: 'gift_missing', severity: 'error' as const, detail: null }]
      : [],
  )
}
