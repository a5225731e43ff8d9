import {
  type MailBrand,
  MailButton,
  type MailContent,
  MailLayout,
  mailLocale,
  MailText,
  mailTexts,
} from '@/server/mail'
import type { TrackedOrder } from '../../orders-schema'

/** Sent when staff cancelled an order that the shopper counts on. */
export async function orderCancelledMail(brand: MailBrand, order: TrackedOrder, url: string): Promise<MailContent> {
  const t = await mailTexts(order.locale, 'orderMails')
  const values = { name: order.name, store: brand.name }
  const body = (
    <MailLayout
      brand={brand}
      locale={mailLocale(order.locale)}
      preview={t('cancelled.preview')}
      heading={t('cancelled.heading')}
      footer={t('orderPlaced.footer', values)}
    >
      <MailText>{t('cancelled.text', values)}</MailText>
      {order.paymentState === 'paid' ? <MailText>{t('cancelled.paid')}</MailText> : null}
      <MailButton brand={brand} href={url}>
        {t('cancelled.action')}
      </MailButton>
    </MailLayout>
  )
  return { subject: t('cancelled.subject', values), body }
}
