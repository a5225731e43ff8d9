import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/lib/amount'
import type { CurrencyCode } from '@/lib/currencies'
import { cn } from '@/ui/cn'
import type { StorefrontVariant } from '../../catalog-schema'
import { SaleCountdown } from './sale-countdown'

interface ReductionNoteProps {
  reduced: Pick<StorefrontVariant, 'lowestMinor' | 'saleEndsAt'>
  currency: CurrencyCode
  className?: string
}

/** What belongs to a reduced price: the lowest of the thirty days before it, which the law asks for, and its end. */
export function ReductionNote({ reduced, currency, className }: ReductionNoteProps) {
  const t = useTranslations('storefront.sale')
  const locale = useLocale()
  const { lowestMinor, saleEndsAt } = reduced
  if (lowestMinor === null && saleEndsAt === null) return null
  return (
    <div className={cn('flex flex-col gap-0.5 text-[0.8125rem]', className)}>
      {lowestMinor === null ? null : (
        <p className="numeric text-ink-muted">{t('lowest', { amount: formatMoney(lowestMinor, currency, locale) })}</p>
      )}
      {saleEndsAt === null ? null : <SaleCountdown endsAt={saleEndsAt} className="font-medium text-sale" />}
    </div>
  )
}
