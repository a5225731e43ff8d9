import { useLocale } from 'next-intl'
import type { CurrencyCode } from '@/lib/currencies'
import { formatMoney } from '@/lib/money'
import { cn } from './cn'

/** An amount in minor units, in the page's language. Works in server and client components. */
export function Money({ minor, currency, className }: { minor: number; currency: CurrencyCode; className?: string }) {
  const locale = useLocale()
  return <span className={cn('numeric whitespace-nowrap', className)}>{formatMoney(minor, currency, locale)}</span>
}
