'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/lib/amount'
import type { CurrencyCode } from '@/lib/currencies'
import { DateTime } from '@/ui/date-time'
import { TextLink } from '@/ui/text-link'
import type { ChangedOrder } from '../../simulation-schema'

interface LargestOrdersProps {
  readonly store: string
  readonly orders: readonly ChangedOrder[]
  readonly currency: CurrencyCode
}

/** The orders that the promotion would have taken most off. */
export function LargestOrders({ store, orders, currency }: LargestOrdersProps) {
  const t = useTranslations('promotionSimulation')
  const locale = useLocale()
  const money = (minor: number) => formatMoney(minor, currency, locale)
  return (
    <section
      className="-mx-(--card-padding) overflow-x-auto scrollbar-quiet px-(--card-padding)"
      // On phones the table scrolls by itself, and the keyboard reaches it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={t('largest')}
    >
      <table className="w-full min-w-lg text-sm">
        <caption className="pb-2 text-left text-sm font-semibold">{t('largest')}</caption>
        <thead>
          <tr className="border-b text-mini text-ink-muted [&>th]:py-2 [&>th]:font-medium">
            <th scope="col" className="text-left">
              {t('order')}
            </th>
            <th scope="col" className="text-left">
              {t('placed')}
            </th>
            <th scope="col" className="text-right">
              {t('before')}
            </th>
            <th scope="col" className="text-right">
              {t('after')}
            </th>
            <th scope="col" className="text-right">
              {t('discount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.orderId} className="border-b last:border-b-0 [&>td]:py-2">
              <th scope="row" className="py-2 text-left font-medium">
                <TextLink href={`/admin/${store}/orders/${order.orderId}`}>{order.name}</TextLink>
              </th>
              <td className="text-ink-muted">
                <DateTime at={order.placedAt} shape="date" />
              </td>
              <td className="numeric text-right">{money(order.beforeMinor)}</td>
              <td className="numeric text-right">{money(order.afterMinor)}</td>
              <td className="numeric text-right font-semibold">{money(order.discountMinor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
