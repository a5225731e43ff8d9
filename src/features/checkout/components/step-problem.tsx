import { useLocale, useTranslations } from 'next-intl'
import { useDiscountAnswer } from '@/features/cart/components/use-discount-answer'
import { formatMoney } from '@/lib/amount'
import type { CurrencyCode } from '@/lib/currencies'
import type { FormAnswer } from '@/server/http/page-form'
import { cn } from '@/ui/cn'
import { ShopIcon } from '@/ui/shop/shop-icon'

const KNOWN = [
  'choose',
  'incomplete',
  'shipping_unavailable',
  'payment_unavailable',
  'below_cost',
  'rate_limited',
] as const

/** Why the step was not taken, or what became of a code. Read out before anything else. */
export function StepProblem({ answer, currency }: { answer: FormAnswer | null; currency: CurrencyCode }) {
  const t = useTranslations('checkout.problem')
  const tShop = useTranslations('promotions.shop')
  const locale = useLocale()
  const discount = useDiscountAnswer(answer)
  if (!answer) return null
  const known = KNOWN.find((code) => code === answer.code)
  const amount = formatMoney(Number(answer.values.totalMinor ?? 0), currency, locale)
  const ofTotal = {
    price_changed: () => t('price_changed', { amount }),
    promotion_unavailable: () => tShop('unavailable', { amount }),
  }[answer.code as 'price_changed']
  const text = discount?.text ?? ofTotal?.() ?? t(known ?? 'failed')
  return (
    <p
      role={discount?.isGood ? 'status' : 'alert'}
      className={cn(
        'mb-6 flex items-start gap-2.5 rounded-card px-5 py-3.5 font-medium',
        discount?.isGood ? 'bg-accent-soft text-ink' : 'bg-danger-soft text-danger-ink',
      )}
    >
      <ShopIcon name={discount?.isGood ? 'check' : 'alert'} className="mt-0.5" />
      {text}
    </p>
  )
}
