import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatMoney } from '@/lib/amount'
import { discountName } from '@/lib/discount-name'
import { cn } from '@/ui/cn'
import type { Cart } from '../cart-schema'

/** The sums as the server worked them out; nothing is added up here. */
export function CartTotals({ cart, className }: { cart: Cart; className?: string }) {
  const t = useTranslations('cart.totals')
  const locale = useLocale()
  const { totals, currency, shippingKnown, requiresShipping } = cart
  const money = (minor: number) => formatMoney(minor, currency, locale)
  const shipping = totals.shippingMinor - totals.shippingDiscountMinor
  return (
    <dl className={cn('numeric grid gap-2 text-[0.9375rem]', className)}>
      <Row label={t('subtotal')}>{money(totals.subtotalMinor)}</Row>
      {cart.discounts.map((discount) => (
        <Row key={discount.sourceId} label={discountName(discount)}>
          −{money(discount.amountMinor)}
        </Row>
      ))}
      {requiresShipping ? (
        <Row label={[t('shipping'), ...cart.shippingAdjustments.map(discountName)].join(' · ')}>
          {shippingKnown ? (
            <>
              {totals.shippingDiscountMinor > 0 ? (
                <s className="me-2 text-ink-muted">{money(totals.shippingMinor)}</s>
              ) : null}
              {shipping === 0 ? t('free') : money(shipping)}
            </>
          ) : (
            <span className="text-ink-muted">{t('later')}</span>
          )}
        </Row>
      ) : null}
      {totals.taxIncluded
        ? null
        : totals.taxes.map((tax) => (
            <Row key={`${tax.name}${tax.ratePpm}`} label={`${tax.name} ${percent(tax.ratePpm, locale)}`}>
              {money(tax.amountMinor)}
            </Row>
          ))}
      {cart.taxExempt ? <Row label={t('tax')}>{t('exempt')}</Row> : null}
      <div className="mt-1 flex items-baseline justify-between gap-4 border-t border-line pt-3 text-lg font-bold">
        <dt>{shippingKnown || !requiresShipping ? t('total') : t('estimated')}</dt>
        <dd>{money(totals.totalMinor)}</dd>
      </div>
      {totals.taxIncluded && totals.taxMinor > 0 ? (
        <div className="-mt-1.5 flex justify-end gap-1 text-sm text-ink-muted">
          <dt>{t('includes')}</dt>
          <dd>
            {totals.taxes
              .map((tax) => `${money(tax.amountMinor)} ${tax.name} (${percent(tax.ratePpm, locale)})`)
              .join(', ')}
          </dd>
        </div>
      ) : null}
      {totals.savingsMinor > 0 ? (
        <div className="flex justify-end gap-1 text-sm font-semibold text-sale">
          <dt>{t('savings')}</dt>
          <dd>{money(totals.savingsMinor)}</dd>
        </div>
      ) : null}
    </dl>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-ink-muted">{label}</dt>
      <dd className="text-end">{children}</dd>
    </div>
  )
}

function percent(ratePpm: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(ratePpm / 1_000_000)
}
