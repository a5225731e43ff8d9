import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/lib/amount'
import type { CurrencyCode } from '@/lib/currencies'
import type { FormAnswer } from '@/server/http/page-form'
import { ShopIcon } from '@/ui/shop/shop-icon'

const KNOWN = ['choose', 'incomplete', 'shipping_unavailable', 'payment_unavailable', 'rate_limited'] as const

/** Why the step was not taken. Gets the focus, so that it is heard before anything else. */
export function StepProblem({ answer, currency }: { answer: FormAnswer | null; currency: CurrencyCode }) {
  const t = useTranslations('checkout.problem')
  const locale = useLocale()
  if (!answer) return null
  const known = KNOWN.find((code) => code === answer.code)
  const text =
    answer.code === 'price_changed'
      ? t('price_changed', { amount: formatMoney(Number(answer.values.totalMinor), currency, locale) })
      : known
        ? t(known)
        : t('failed')
  return (
    <p
      role="alert"
      className="mb-6 flex items-start gap-2.5 rounded-card bg-danger-soft px-5 py-3.5 font-medium text-danger-ink"
    >
      <ShopIcon name="alert" className="mt-0.5" />
      {text}
    </p>
  )
}
