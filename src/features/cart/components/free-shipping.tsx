import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/lib/amount'
import { countryName } from '@/lib/countries'
import type { Cart } from '../cart-schema'

/** How far it is to free shipping. */
export function FreeShipping({ cart }: { cart: Cart }) {
  const t = useTranslations('cart.freeShipping')
  const locale = useLocale()
  if (!cart.freeShipping || cart.freeShipping.thresholdMinor === 0) return null
  const { thresholdMinor, missingMinor } = cart.freeShipping
  const country = countryName(cart.freeShipping.country, locale)
  const amount = formatMoney(missingMinor, cart.currency, locale)
  const text = missingMinor === 0 ? t('reached', { country }) : t('missing', { amount, country })
  const share = Math.min(100, Math.round(((thresholdMinor - missingMinor) / thresholdMinor) * 100))
  return (
    <div>
      <p className="text-sm">{text}</p>
      <div
        role="progressbar"
        aria-label={t('label')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        aria-valuetext={text}
        className="mt-2 h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        <div className="h-full rounded-full bg-accent transition-[width] duration-500" style={{ width: `${share}%` }} />
      </div>
    </div>
  )
}
