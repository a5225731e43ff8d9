import { useTranslations } from 'next-intl'
import type { FormAnswer } from '@/server/http/page-form'
import { DISCOUNT_ANSWER } from '../code-pages'
import type { CodeProblem } from './cart-store'

export interface DiscountAnswer {
  readonly isGood: boolean
  readonly text: string
  /** The code is not on the cart: the field says why. */
  readonly isRefused: boolean
}

/** Why a code is refused, in words. */
export function useCodeProblem(): (problem: CodeProblem | 'failed') => string {
  const refusal = useTranslations('promotions.refusals')
  const notice = useTranslations('promotions.shop.notice')
  return (problem) => (problem === 'rate_limited' || problem === 'failed' ? notice(problem) : refusal(problem))
}

/** What the form of a code that was posted came to; null where the answer is about something else. */
export function useDiscountAnswer(answer: FormAnswer | null): DiscountAnswer | null {
  const notice = useTranslations('promotions.shop.notice')
  const problem = useCodeProblem()
  if (answer?.code !== DISCOUNT_ANSWER) return null
  const { status, code = '', kept } = answer.values
  switch (status) {
    case 'applied':
    case 'awaits_shipping':
    case 'removed':
      return { isGood: true, text: notice(status, { code }), isRefused: false }
    case 'invalid':
    case 'failed':
      return { isGood: false, text: notice(status), isRefused: true }
    default:
      return { isGood: false, text: problem(status as CodeProblem), isRefused: kept !== 1 }
  }
}
