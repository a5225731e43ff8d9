import { useTranslations } from 'next-intl'
import type { Cart } from '../cart-schema'
import { useDiscountTexts } from './use-discount-texts'

/** Offers that the cart is near to, each with how far it has come. */
export function CartOffers({ cart, className }: { cart: Cart; className?: string }) {
  const t = useTranslations('promotions.shop')
  const texts = useDiscountTexts(cart.currency)
  if (cart.hints.length === 0) return null
  return (
    <ul aria-label={t('offers')} className={className ?? 'grid gap-3'}>
      {cart.hints.map((hint) => {
        const text = texts.hint(hint, hint.label)
        return (
          <li key={hint.promotionId} className="text-sm">
            <p>{text}</p>
            {hint.percent === null ? null : (
              <div
                role="progressbar"
                aria-label={t('progress', { label: hint.label })}
                aria-valuemin={0}
                aria-valuemax={100}
                aria-valuenow={hint.percent}
                aria-valuetext={text}
                className="mt-2 h-1.5 overflow-hidden rounded-full bg-sunken"
              >
                <div
                  className="h-full rounded-full bg-accent transition-[width] duration-500"
                  style={{ width: `${hint.percent}%` }}
                />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
