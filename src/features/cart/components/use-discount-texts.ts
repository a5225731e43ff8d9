import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { Hint } from '@/features/promotions/trace-schema'
import { formatMoney } from '@/lib/amount'
import type { CurrencyCode } from '@/lib/currencies'
import type { CartCode } from '../cart-schema'

/** What there is to say about codes and offers, in words. */
export function useDiscountTexts(currency: CurrencyCode) {
  const t = useTranslations('promotions')
  const format = useFormatter()
  const locale = useLocale()
  const hint = ({ key, amountMinor, quantity, at }: Hint, label: string): string =>
    t(`hints.${key}`, {
      label,
      amount: formatMoney(amountMinor ?? 0, currency, locale),
      quantity: quantity ?? 0,
      at: at ? format.dateTime(new Date(at), { dateStyle: 'long', timeZone: 'UTC' }) : '',
    })
  /** What became of a code, and what can be done about it. */
  const code = (one: Pick<CartCode, 'status' | 'hint' | 'amountMinor' | 'label' | 'code'>): string => {
    if (one.status === 'applied') return t('shop.saves', { amount: formatMoney(one.amountMinor, currency, locale) })
    if (one.status === 'awaits_shipping') return t('shop.awaits_shipping')
    return one.hint ? hint(one.hint, one.label ?? one.code) : t(`refusals.${one.status}`)
  }
  return { hint, code }
}
