import { assertNever } from '@/lib/assert-never'
import { type CodeFacts, normalizeCode, type PromotionFacts } from '../facts-schema'
import type { CodeVerdict, Evaluation, Stop } from '../trace-schema'
import type { CompiledPromotions } from './compile-promotions'
import { stopOfCode } from './fetch-promotions'

type Refusal = Exclude<CodeVerdict['status'], 'applied'>

/** What became of a code that the shopper typed: it applied, or why not, as one of the outcomes that the shop tells. The facts hold the code as found. */
export function judgeCode(
  typed: string,
  { promotions, facts, evaluation }: { promotions: CompiledPromotions; facts: PromotionFacts; evaluation: Evaluation },
): CodeVerdict {
  const code = facts.codes.find((one) => one.code === normalizeCode(typed))
  const entry = evaluation.trace.find(({ promotionId }) => promotionId === code?.promotionId)
  // A code of a promotion that is not on (a draft, a paused one) is as good as none.
  if (!code || !entry) return { status: 'code_unknown', promotionId: null, hint: null }
  const { promotionId } = entry
  if (entry.code !== code.code) {
    // Another code of the same promotion is in use, or both are no good.
    const stop = stopOfOwn(code, promotions, facts)
    return { status: stop ? refusalOf(stop) : 'not_combinable', promotionId, hint: null }
  }
  if (entry.status === 'applied') return { status: 'applied', promotionId, amountMinor: entry.amountMinor }
  return { status: refusalOf(entry.stop), promotionId, hint: entry.hint }
}

function stopOfOwn(code: CodeFacts, { promotions }: CompiledPromotions, facts: PromotionFacts): Stop | null {
  const found = promotions.find(({ promotion }) => promotion.id === code.promotionId)
  return stopOfCode(code, found?.promotion.limits.usesPerCode ?? null, { facts, nowMs: Date.parse(facts.now) })
}

const REFUSAL_OF_CODE = {
  expired: 'code_expired',
  not_started: 'promotion_not_started',
  used_up: 'usage_limit_reached',
  not_yours: 'conditions_not_met',
} as const

const REFUSAL_OF_LIMIT = {
  total_uses: 'usage_limit_reached',
  uses_per_customer: 'per_customer_limit_reached',
  budget: 'budget_exceeded',
} as const

function refusalOf(stop: Stop): Refusal {
  switch (stop.kind) {
    case 'code_missing':
      return 'code_unknown'
    case 'code':
      return REFUSAL_OF_CODE[stop.reason]
    case 'not_started':
      return 'promotion_not_started'
    case 'ended':
      return 'code_expired'
    case 'limit':
      return REFUSAL_OF_LIMIT[stop.limit]
    case 'exclusive':
    case 'lane':
    case 'combination':
      return 'not_combinable'
    case 'outside_hours':
    case 'currency':
    case 'condition':
    case 'never':
    case 'nothing_to_discount':
    case 'floor':
      return 'conditions_not_met'
    default:
      return assertNever(stop)
  }
}
