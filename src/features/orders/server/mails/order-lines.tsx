import { Column, Row, Section, Text } from '@react-email/components'
import { addressLines } from '@/lib/address'
import { discountName } from '@/lib/discount-name'
import { formatMoney } from '@/lib/money'
import { formatRate } from '@/lib/rate'
import { mailTexts } from '@/server/mail'
import type { OrderDiscount, TrackedOrder } from '../../orders-schema'

const INK = '#221d18'
const MUTED = '#6d6459'
const plain = { margin: 0, color: INK, fontSize: 15, lineHeight: '24px' } as const
const end = { ...plain, textAlign: 'right', whiteSpace: 'nowrap' } as const

type MailedOrder = Pick<
  TrackedOrder,
  'lines' | 'totals' | 'currency' | 'locale' | 'shippingAddress' | 'shippingMethodName'
>

/** What was ordered and what it comes to, as the confirmation shows it. */
export async function orderLines(order: MailedOrder) {
  const t = await mailTexts(order.locale, 'orderMails')
  const money = (amountMinor: number) => formatMoney(amountMinor, order.currency, order.locale)
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
      t(totals.taxIncluded ? 'lines.taxIncluded' : 'lines.tax', { name, rate: formatRate(ratePpm, order.locale) }),
      money(amountMinor),
    ]),
    ...(totals.taxExempt ? [[t('lines.taxes'), t('lines.exempt')] as [string, string]] : []),
  ]
  return (
    <>
      <Section style={{ borderTop: '1px solid #e6dfd5', padding: '12px 0' }}>
        {order.lines.map((line) => (
          <Row key={line.id}>
            <Column style={{ padding: '6px 12px 6px 0', verticalAlign: 'top' }}>
              <Text style={plain}>
                {t('lines.quantity', { quantity: line.quantity })} {line.title}
              </Text>
              {line.variantTitle ? (
                <Text style={{ ...plain, color: MUTED, fontSize: 13 }}>{line.variantTitle}</Text>
              ) : null}
              {line.discounts.map((one) => (
                <Text key={nameOf(one)} style={{ ...plain, color: MUTED, fontSize: 13 }}>
                  {`${nameOf(one)}: −${money(one.amountMinor)}`}
                </Text>
              ))}
            </Column>
            <Column style={{ padding: '6px 0', verticalAlign: 'top' }}>
              <Text style={end}>{money(line.subtotalMinor - line.discountMinor)}</Text>
            </Column>
          </Row>
        ))}
      </Section>
      <Section style={{ borderTop: '1px solid #e6dfd5', padding: '12px 0' }}>
        {sums.map(([label, amount]) => (
          <SumRow key={label} label={label} amount={amount} />
        ))}
        <SumRow label={t('lines.total')} amount={money(totals.totalMinor)} strong />
      </Section>
      {order.shippingAddress ? (
        <Section style={{ borderTop: '1px solid #e6dfd5', padding: '16px 0 0' }}>
          <Text style={{ ...plain, color: MUTED, fontSize: 13 }}>{t('lines.deliverTo')}</Text>
          {addressLines(order.shippingAddress).map((line) => (
            <Text key={line} style={plain}>
              {line}
            </Text>
          ))}
          {order.shippingMethodName ? (
            <Text style={{ ...plain, color: MUTED, fontSize: 13 }}>
              {t('lines.by', { method: order.shippingMethodName })}
            </Text>
          ) : null}
        </Section>
      ) : null}
    </>
  )
}

function SumRow({ label, amount, strong = false }: { label: string; amount: string; strong?: boolean }) {
  const weight = strong ? { fontSize: 18, fontWeight: 700 } : { color: MUTED }
  return (
    <Row>
      <Column style={{ padding: '2px 12px 2px 0' }}>
        <Text style={{ ...plain, ...weight }}>{label}</Text>
      </Column>
      <Column>
        <Text style={{ ...end, ...weight }}>{amount}</Text>
      </Column>
    </Row>
  )
}
