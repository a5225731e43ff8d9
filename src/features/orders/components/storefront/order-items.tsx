import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatMoney } from '@/lib/amount'
import { discountName } from '@/lib/discount-name'
import type { OrderDiscount, TrackedOrder } from '../../orders-schema'

/** What was bought, and the sums as they were at the time. */
export function OrderItems({ order, prefix }: { order: TrackedOrder; prefix: string }) {
  const t = useTranslations('tracking')
  const locale = useLocale()
  const money = (minor: number) => formatMoney(minor, order.currency, locale)
  const nameOf = ({ label, code }: OrderDiscount) => (label === null ? t('discount') : discountName({ label, code }))
  return (
    <section>
      <h2 className="heading mb-4 text-xl">{t('items')}</h2>
      <ul className="border-t border-line">
        {order.lines.map((line) => (
          <li key={line.id} className="flex gap-4 border-b border-line py-4">
            <span className="aspect-square w-18 shrink-0 overflow-hidden rounded-[min(var(--radius-card),0.75rem)] bg-sunken">
              {line.imageUrl ? (
                <img
                  src={line.imageUrl}
                  alt=""
                  width={144}
                  height={144}
                  loading="lazy"
                  className="size-full object-cover"
                />
              ) : null}
            </span>
            <div className="min-w-0 grow">
              {line.productHandle ? (
                <a
                  href={`${prefix}/products/${line.productHandle}`}
                  className="font-semibold underline-offset-4 hover:underline"
                >
                  {line.title}
                </a>
              ) : (
                <span className="font-semibold">{line.title}</span>
              )}
              {line.variantTitle ? <p className="text-sm text-ink-muted">{line.variantTitle}</p> : null}
              <p className="text-sm text-ink-muted">{t('quantity', { quantity: line.quantity })}</p>
              {line.discounts.map((one) => (
                <p key={nameOf(one)} className="numeric text-sm text-sale">
                  {nameOf(one)} −{money(one.amountMinor)}
                </p>
              ))}
              {line.fulfilledQuantity > 0 && line.fulfilledQuantity < line.quantity ? (
                <p className="text-sm text-ink-muted">
                  {t('sentOf', { sent: line.fulfilledQuantity, quantity: line.quantity })}
                </p>
              ) : null}
            </div>
            <p className="numeric text-end font-semibold whitespace-nowrap">
              {money(line.subtotalMinor - line.discountMinor)}
              {line.discountMinor > 0 ? (
                <s className="block text-sm font-normal text-ink-muted">{money(line.subtotalMinor)}</s>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      <OrderSums order={order} money={money} nameOf={nameOf} />
    </section>
  )
}

interface OrderSumsProps {
  order: TrackedOrder
  money: (minor: number) => string
  nameOf: (discount: OrderDiscount) => string
}

function OrderSums({ order, money, nameOf }: OrderSumsProps) {
  const t = useTranslations('tracking')
  const { totals } = order
  const shippingLeft = totals.shippingMinor - totals.shippingDiscountMinor
  const needsShipping = order.lines.some((line) => line.requiresShipping)
  return (
    <dl className="numeric ms-auto mt-5 grid max-w-sm gap-2 text-[0.9375rem]">
      <Sum label={t('subtotal')}>{money(totals.subtotalMinor)}</Sum>
      {totals.discounts.map((one) => (
        <Sum key={nameOf(one)} label={nameOf(one)}>
          −{money(one.amountMinor)}
        </Sum>
      ))}
      {needsShipping ? (
        <Sum label={[t('shipping'), ...totals.shippingDiscounts.map(nameOf)].join(' · ')}>
          {totals.shippingDiscountMinor > 0 ? (
            <s className="me-2 text-ink-muted">{money(totals.shippingMinor)}</s>
          ) : null}
          {shippingLeft === 0 ? t('free') : money(shippingLeft)}
        </Sum>
      ) : null}
      {totals.taxIncluded
        ? null
        : totals.taxes.map((tax) => (
            <Sum key={`${tax.name}${tax.ratePpm}`} label={tax.name}>
              {money(tax.amountMinor)}
            </Sum>
          ))}
      {totals.taxExempt ? <Sum label={t('tax')}>{t('exempt')}</Sum> : null}
      <div className="mt-1 flex justify-between gap-4 border-t border-line pt-3 text-lg font-bold">
        <dt>{t('total')}</dt>
        <dd>{money(totals.totalMinor)}</dd>
      </div>
      {totals.taxIncluded && totals.taxMinor > 0 ? (
        <div className="-mt-1 flex justify-end gap-1 text-sm text-ink-muted">
          <dt>{t('includes')}</dt>
          <dd>{totals.taxes.map((tax) => `${money(tax.amountMinor)} ${tax.name}`).join(', ')}</dd>
        </div>
      ) : null}
    </dl>
  )
}

function Sum({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-ink-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
