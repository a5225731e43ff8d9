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

/** Sent for each parcel. */
export async function orderShippedMail(
  brand: MailBrand,
  order: TrackedOrder,
  details: { readonly fulfilmentId: string; readonly url: string },
): Promise<MailContent> {
  const t = await mailTexts(order.locale, 'orderMails')
  const shipment = order.shipments.find((one) => one.id === details.fulfilmentId)
  const { carrier = null, trackingNumber = null, trackingUrl = null, lines = [] } = shipment ?? {}
  const values = { name: order.name, store: brand.name, pieces: lines.reduce((sum, line) => sum + line.quantity, 0) }
  const titles = new Map(order.lines.map((line) => [line.id, line.title]))
  const body = (
    <MailLayout
      brand={brand}
      locale={mailLocale(order.locale)}
      preview={t('shipped.preview', values)}
      heading={t('shipped.heading')}
      footer={t('orderPlaced.footer', values)}
    >
      <MailText>{t('shipped.text', values)}</MailText>
      {lines.map((line) => (
        <MailSmallPrint key={line.orderLineId}>
          {t('lines.quantity', { quantity: line.quantity })} {titles.get(line.orderLineId)}
        </MailSmallPrint>
      ))}
      {carrier ? <MailSmallPrint>{`${t('shipped.carrier')}: ${carrier}`}</MailSmallPrint> : null}
      {trackingNumber ? <MailSmallPrint>{`${t('shipped.trackingNumber')}: ${trackingNumber}`}</MailSmallPrint> : null}
      <MailButton brand={brand} href={trackingUrl ?? details.url}>
        {trackingUrl ? t('shipped.track') : t('shipped.action')}
      </MailButton>
    </MailLayout>
  )
  return { subject: t('shipped.subject', values), body }
}
