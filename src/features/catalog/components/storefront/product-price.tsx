import { useLocale, useTranslations } from 'next-intl'
import type { CurrencyCode } from '@/lib/currencies'
import { formatMoney } from '@/lib/amount'
import { cn } from '@/ui/cn'

export interface ProductPriceProps {
  minMinor: number
  maxMinor?: number
  compareAtMinor?: number | null
  currency: CurrencyCode
  className?: string
}

/** A price, "from" where variants differ, and what it was before. Said in words to screen readers. */
export function ProductPrice({ minMinor, maxMinor, compareAtMinor, currency, className }: ProductPriceProps) {
  const t = useTranslations('storefront.price')
  const locale = useLocale()
  const amount = formatMoney(minMinor, currency, locale)
  const isRange = maxMinor !== undefined && maxMinor > minMinor
  const reduced = compareAtMinor != null && compareAtMinor > minMinor
  return (
    <span className={cn('numeric flex flex-wrap items-baseline gap-x-2', className)}>
      {reduced ? <span className="sr-only">{t('now')}</span> : null}
      <span className={cn(reduced && 'text-sale')}>{isRange ? t('from', { amount }) : amount}</span>
      {reduced ? (
        <>
          <span className="sr-only">{t('before')}</span>
          <s className="text-[0.9em] font-normal text-ink-muted">{formatMoney(compareAtMinor, currency, locale)}</s>
        </>
      ) : null}
    </span>
  )
}
