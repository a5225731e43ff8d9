import { addressLines } from '@/lib/address'
import { discountName } from '@/lib/discount-name'
import { formatRate } from '@/lib/rate'
import { MailItem, MailLines, MailPart, MailSmallPrint, MailSum } from '@/server/mail'
import type { OrderDiscount } from '@/features/orders/orders-schema'
import type { Letter } from './letter'

/** What was ordered and what it comes to, as the confirmation shows it. */
export function orderLines({ order, t, money, locale }: Letter) {
  const { totals } = order
  const nameOf = ({ label, code }: OrderDiscount) =>
    label === null ? t('lines.discount') : discountName({ label, code })
  const shippingLeft = totals.shippingMinor - totals.shippingDiscountMinor
  const shippingName = [t('lines.shipping'), ...totals.shippingDiscounts.map(nameOf)].join(' · ')
  const sums: [string, string][] = [
    [t('lines.subtotal'), money(totals.subtotalMinor)],
    ...totals.discounts.map((one): [string, string] => [nameOf(one), `−${money(one.amountMinor)}`]),
    ...(order.shippingMethodName
      ? [[shippingName, shippingLeft === 0 ? t('lines.free') : money(shippingLeft)] as [string, string]]
      : []),
    ...totals.taxes.map(({ name, ratePpm, amountMinor }): [string, string] => [
      t(totals.taxIncluded ? 'lines.taxIncluded' : 'lines.tax', { name, rate: formatRate(ratePpm, locale) }),
      money(amountMinor),
    ]),
    ...(totals.taxExempt ? [[t('lines.taxes'), t('lines.exempt')] as [string, string]] : []),
  ]
  return (
    <>
      <MailPart>
        {order.lines.map((line) => (
          <MailItem
            key={line.id}
            text={`${t('lines.quantity', { quantity: line.quantity })} ${line.title}`}
            notes={[
              ...(line.variantTitle ? [line.variantTitle] : []),
              ...line.discounts.map((one) => `${nameOf(one)}: −${money(one.amountMinor)}`),
            ]}
            amount={money(line.subtotalMinor - line.discountMinor)}
          />
        ))}
      </MailPart>
      <MailPart>
        {sums.map(([label, amount], index) => (
          <MailSum key={index} label={label} amount={amount} />
        ))}
        <MailSum label={t('lines.total')} amount={money(totals.totalMinor)} strong />
      </MailPart>
      {order.shippingAddress ? (
        <MailPart title={t('lines.deliverTo')}>
          <MailLines lines={addressLines(order.shippingAddress, locale)} />
          {order.shippingMethodName ? (
            <MailSmallPrint>{t('lines.by', { method: order.shippingMethodName })}</MailSmallPrint>
          ) : null}
        </MailPart>
      ) : null}
    </>
  )
}
