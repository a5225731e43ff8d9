import { formatMoney } from '@/lib/money'
import {
  type MailBrand,
  MailButton,
  type MailContent,
  MailLayout,
  mailLocale,
  MailSmallPrint,
  MailText,
  mailTexts,
} from '@/server/mail'
import type { TrackedOrder } from '../../orders-schema'
import { orderLines } from './order-lines'

/** Sent once when an order is placed, in the language in which it was made. */
export async function orderPlacedMail(brand: MailBrand, order: TrackedOrder, url: string): Promise<MailContent> {
  const t = await mailTexts(order.locale, 'orderMails')
  const payments = await mailTexts(order.locale, 'payments')
  const values = { name: order.name, store: brand.name }
  const total = formatMoney(order.totals.totalMinor, order.currency, order.locale)
  const firstName = order.shippingAddress?.firstName ?? order.billingAddress?.firstName ?? order.email
  const body = (
    <MailLayout
      brand={brand}
      locale={mailLocale(order.locale)}
      preview={t('orderPlaced.preview', { ...values, total })}
      heading={t('orderPlaced.heading')}
      footer={t('orderPlaced.footer', values)}
    >
      <MailText>{t('orderPlaced.text', { ...values, firstName })}</MailText>
      <MailButton brand={brand} href={url}>
        {t('orderPlaced.action')}
      </MailButton>
      {await orderLines(order)}
      <MailSmallPrint>{t('lines.payment', { method: payments(`method.${order.paymentMethod}`) })}</MailSmallPrint>
      {order.paymentInstructions ? (
        <>
          <MailText>{t('orderPlaced.instructions')}</MailText>
          {order.paymentInstructions.split('\n').map((line) => (
            <MailSmallPrint key={line}>{line}</MailSmallPrint>
          ))}
        </>
      ) : null}
    </MailLayout>
  )
  return { subject: t('orderPlaced.subject', values), body }
}
