import { type CodeFacts, normalizeCode, type PromotionFacts } from '../facts-schema'
import type { CodeVerdict, Evaluation, PromotionTrace, Stop } from '../trace-schema'

type Refusal = Exclude<CodeVerdict['status'], 'applied'>

/**
 * What became of a code that the shopper entered, from the trace of the cart that it was entered in: applied, or the one tagged refusal
 * that says most. Of two codes of one promotion, one applies and the other does not combine with it.
 */
export function judgeCode(entered: string, facts: PromotionFacts, { trace }: Pick<Evaluation, 'trace'>): CodeVerdict {
  const code = normalizeCode(entered)
  const known = facts.codes.find((one) => one.code === code)
  if (!known || known.promotionId === null) return { status: 'code_unknown', promotionId: null, hint: null }
  const found = trace.find(({ promotionId }) => promotionId === known.promotionId)
  if (!found) return { status: 'code_expired', promotionId: known.promotionId, hint: null }
  if (found.code !== code) return judgeOther(known, facts, found)
  if (found.status === 'applied') {
    return { status: 'applied', promotionId: found.promotionId, amountMinor: found.amountMinor }
  }
  const hint = hintOf(found, facts)
  return { status: refusalOf(found.stop, facts), promotionId: found.promotionId, hint }
}

/** Another code of the same promotion speaks for it: this one is in its way, or was no good to begin with. */
function judgeOther(code: CodeFacts, { now }: PromotionFacts, { promotionId }: PromotionTrace): CodeVerdict {
  const nowMs = Date.parse(now)
  const { startsAt, endsAt, uses, maxUses } = code
  if (endsAt !== null && nowMs >= Date.parse(endsAt)) return { status: 'code_expired', promotionId, hint: null }
  if (startsAt !== null && nowMs < Date.parse(startsAt)) {
    return { status: 'promotion_not_started', promotionId, hint: null }
  }
  if (maxUses !== null && uses >= maxUses) return { status: 'usage_limit_reached', promotionId, hint: null }
  return { status: 'not_combinable', promotionId, hint: null }
}

/** Who holds a personal code and is not signed in yet is told to do so. */
function hintOf(found: Extract<PromotionTrace, { status: 'not_applied' }>, { customer }: PromotionFacts) {
  const { stop, hint } = found
  const isNobodyYet = stop.kind === 'code' && stop.reason === 'not_yours' && customer === null
  return isNobodyYet ? { key: 'sign_in' as const } : hint
}

function refusalOf(stop: Stop, { customer }: PromotionFacts): Refusal {
  switch (stop.kind) {
    case 'code':
      if (stop.reason === 'expired') return 'code_expired'
      if (stop.reason === 'not_started') return 'promotion_not_started'
      if (stop.reason === 'used_up') return 'usage_limit_reached'
      // Whether somebody else has this code is nobody's business.
      return customer === null ? 'conditions_not_met' : 'code_unknown'
    case 'not_started':
      return 'promotion_not_started'
    case 'ended':
      return 'code_expired'
    case 'limit':
      if (stop.limit === 'budget') return 'budget_exceeded'
      return stop.limit === 'total_uses' ? 'usage_limit_reached' : 'per_customer_limit_reached'
    case 'exclusive':
    case 'combination':
    case 'lane':
      return 'not_combinable'
    case 'nothing_to_discount':
      return stop.reason === 'already_discounted' || stop.reason === 'nothing_left'
        ? 'not_combinable'
        : 'conditions_not_met'
    case 'code_missing':
    case 'outside_hours':
    case 'currency':
    case 'condition':
    case 'never':
    case 'floor':
      return 'conditions_not_met'
  }
}
