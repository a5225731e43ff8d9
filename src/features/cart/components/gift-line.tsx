import { useTranslations } from 'next-intl'
import type { CurrencyCode } from '@/lib/currencies'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { CartLine } from '../cart-schema'
import { CartLineItem } from './cart-line-item'

/** What a promotion gives: nothing to change about it. */
export function GiftLine({ gift, currency, prefix }: { gift: CartLine; currency: CurrencyCode; prefix: string }) {
  const t = useTranslations('promotions.shop')
  const mark = (
    <span className="inline-flex min-h-9 items-center gap-2 text-sm font-semibold">
      <ShopIcon name="gift" className="size-4.5" />
      {t('giftCount', { quantity: gift.quantity })}
    </span>
  )
  return <CartLineItem line={gift} currency={currency} prefix={prefix} quantity={mark} remove={null} />
}
