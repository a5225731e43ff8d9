import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Picture } from '@/features/media/components/picture'
import type { CurrencyCode } from '@/lib/currencies'
import { formatMoney } from '@/lib/amount'
import { discountName } from '@/lib/discount-name'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { CartLine } from '../cart-schema'

export interface CartLineItemProps {
  line: CartLine
  currency: CurrencyCode
  prefix: string
  /** The quantity's control: a form on the page, buttons in the drawer. */
  quantity: ReactNode
  remove: ReactNode
}

/** One line of the cart, in the drawer and on the page. */
export function CartLineItem({ line, currency, prefix, quantity, remove }: CartLineItemProps) {
  const t = useTranslations('cart.line')
  const locale = useLocale()
  const money = (minor: number) => formatMoney(minor, currency, locale)
  const unavailable = line.problem === 'unavailable'
  return (
    <div className="flex gap-4">
      <a
        href={`${prefix}/products/${line.handle}?variant=${line.variantId}`}
        tabIndex={-1}
        aria-hidden
        className="block aspect-(--card-ratio) w-20 shrink-0 self-start overflow-hidden rounded-[min(var(--radius-card),0.75rem)] bg-sunken sm:w-24"
      >
        {line.image ? <Picture picture={line.image} sizes="6rem" alt="" className="size-full object-cover" /> : null}
      </a>
      <div className="flex min-w-0 grow flex-col gap-1">
        <div className="flex items-start justify-between gap-4">
          <div className="min-w-0">
            <a
              href={`${prefix}/products/${line.handle}?variant=${line.variantId}`}
              className="font-semibold underline-offset-4 hover:underline"
            >
              {line.title}
            </a>
            {line.variantTitle ? <p className="text-sm text-ink-muted">{line.variantTitle}</p> : null}
          </div>
          {unavailable ? null : (
            <p className="numeric text-end font-semibold whitespace-nowrap">
              {money(line.discountedSubtotalMinor)}
              {line.discountMinor > 0 ? (
                <s className="block text-sm font-normal text-ink-muted">{money(line.subtotalMinor)}</s>
              ) : null}
            </p>
          )}
        </div>
        {line.quantity > 1 && !unavailable ? (
          <p className="numeric text-sm text-ink-muted">
            {t('each', { amount: money(line.saleUnitMinor ?? line.unitPriceMinor) })}
          </p>
        ) : null}
        {line.adjustments.map((adjustment) => (
          <p key={adjustment.sourceId} className="numeric text-sm text-sale">
            {discountName(adjustment)} −{money(adjustment.amountMinor)}
          </p>
        ))}
        <LineWarning line={line} money={money} />
        <div className="mt-auto flex flex-wrap items-center justify-between gap-x-3 gap-y-1 pt-2">
          {unavailable ? <span /> : quantity}
          {remove}
        </div>
      </div>
    </div>
  )
}

/** What the shopper must know before paying: it is gone, there are fewer, the price is another. */
function LineWarning({ line, money }: { line: CartLine; money: (minor: number) => string }) {
  const t = useTranslations('cart.line')
  const problem = {
    unavailable: () => t('unavailable'),
    out_of_stock: () => t('outOfStock'),
    insufficient: () => t('insufficient', { available: line.available ?? 0 }),
  }
  const texts = [
    ...(line.problem ? [problem[line.problem]()] : []),
    ...(line.priceChangedFromMinor === null
      ? []
      : [t('priceChanged', { from: money(line.priceChangedFromMinor), to: money(line.unitPriceMinor) })]),
  ]
  return texts.map((text) => (
    <p key={text} className="flex items-start gap-1.5 text-sm font-medium text-danger-ink">
      <ShopIcon name="alert" className="mt-0.5 size-4" />
      {text}
    </p>
  ))
}
