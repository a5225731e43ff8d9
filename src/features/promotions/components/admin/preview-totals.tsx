'use client'

import { useTranslations } from 'next-intl'
import { KeyValueList } from '@/ui/key-value-list'
import { Money } from '@/ui/money'
import type { PricedPreview } from '../../promotion-preview-schema'

/** What the shopper would pay. */
export function PreviewTotals({ answer }: { readonly answer: PricedPreview }) {
  const t = useTranslations('promotionsAdmin.preview')
  const { totals, currency } = answer
  const goodsDiscount = totals.discountMinor - totals.shippingDiscountMinor
  const minus = (minor: number) => (
    <span className="text-ok-ink">
      −<Money minor={minor} currency={currency} />
    </span>
  )
  const items = [
    { key: 'subtotal', label: t('subtotal'), value: <Money minor={totals.subtotalMinor} currency={currency} /> },
    ...(goodsDiscount > 0 ? [{ key: 'discount', label: t('discount'), value: minus(goodsDiscount) }] : []),
    ...(totals.shippingMinor > 0
      ? [{ key: 'shipping', label: t('shipping'), value: <Money minor={totals.shippingMinor} currency={currency} /> }]
      : []),
    ...(totals.shippingDiscountMinor > 0
      ? [{ key: 'shippingDiscount', label: t('shippingDiscount'), value: minus(totals.shippingDiscountMinor) }]
      : []),
    ...(totals.taxIncluded || totals.taxMinor === 0
      ? []
      : [{ key: 'tax', label: t('tax'), value: <Money minor={totals.taxMinor} currency={currency} /> }]),
    {
      key: 'total',
      label: t('total'),
      value: <Money minor={totals.totalMinor} currency={currency} />,
      strong: true,
    },
  ]
  return <KeyValueList layout="split" items={items} />
}
