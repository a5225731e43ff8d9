import { type CodeFacts, normalizeCode, type PromotionFacts } from '../facts-schema'
import type { CodeVerdict, Evaluation, Hint, Stop } from '../trace-schema'
import { stopOfCode } from './fetch-promotions'

type Refusal = Exclude<CodeVerdict['status'], 'applied'>

/**
 * What became of a code that the shopper typed, from the facts (which hold it as found) and the trace of the cart: it applied, or the one
 * outcome that says most. A code of a promotion that is not on any more is told as expired.
 */
export function judgeCode(typed: string, facts: PromotionFacts, { trace }: Pick<Evaluation, 'trace'>): CodeVerdict {
  const code = facts.codes.find((one) => one.code === normalizeCode(typed))
  if (!code || code.promotionId === null) return { status: 'code_unknown', promotionId: null, hint: null }
  const { promotionId } = code
  const entry = trace.find((one) => one.promotionId === promotionId)
  if (!entry) return { status: 'code_expired', promotionId, hint: null }
  if (entry.code !== code.code) return judgeOther(code, promotionId, facts)
  if (entry.status === 'applied') return { status: 'applied', promotionId, amountMinor: entry.amountMinor }
  return refuse(promotionId, entry.stop, facts, entry.hint)
}

/** Another code of the same promotion speaks for it: this one is in its way, or was no good to begin with. */
function judgeOther(code: CodeFacts, promotionId: string, facts: PromotionFacts): CodeVerdict {
  const stop = stopOfCode(code, null, { facts, nowMs: Date.parse(facts.now) })
  return stop ? refuse(promotionId, stop, facts, null) : { status: 'not_combinable', promotionId, hint: null }
}

function refuse(promotionId: string, stop: Stop, { customer }: PromotionFacts, hint: Hint | null): CodeVerdict {
  if (stop.kind !== 'code' || stop.reason !== 'not_yours') return { status: refusalOf(stop), promotionId, hint }
  // It may be theirs once they are signed in. That somebody else has it is nobody's business.
  return customer === null
    ? { status: 'conditions_not_met', promotionId, hint: { key: 'sign_in' } }
    : { status: 'code_unknown', promotionId: null, hint: null }
}

const REFUSAL_OF_CODE = {
  expired: 'code_expired',
  not_started: 'promotion_not_started',
  used_up: 'usage_limit_reached',
  not_yours: 'code_unknown',
} as const

const REFUSAL_OF_LIMIT = {
  total_uses: 'usage_limit_reached',
  uses_per_customer: 'per_customer_limit_reached',
  budget: 'budget_exceeded',
} as const

function refusalOf(stop: Stop): Refusal {
  switch (stop.kind) {
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
    case 'nothing_to_discount': {
      const taken = stop.reason === 'already_discounted' || stop.reason === 'nothing_left'
      return taken ? 'not_combinable' : 'conditions_not_met'
    }
    case 'code_missing':
    case 'outside_hours':
    case 'currency':
    case 'condition':
    case 'never':
    case 'floor':
      return 'conditions_not_met'
  }
}
