import { z } from 'zod'
import type { Shipment } from '@/features/orders/orders-schema'
import { MailButton, MailItem, MailPart, MailSmallPrint, MailText } from '@/server/mail'
import { write } from '../letter'
import { defineOrderMail } from '../order-mail-template'

/** Sent for each parcel. */
export const shipmentMail = defineOrderMail<{ fulfilmentId: string }, Shipment>({
  kind: 'shipment',
  audience: 'shopper',
  input: z.object({ fulfilmentId: z.string() }),
  load: async (_ctx, order, { fulfilmentId }) => order.shipments.find(({ id }) => id === fulfilmentId) ?? null,
  compose: async (letter, { carrier, trackingNumber, trackingUrl, lines }) => {
    const { t, order, brand, url } = letter
    const values = { ...letter.values, pieces: lines.reduce((sum, line) => sum + line.quantity, 0) }
    const ordered = new Map(order.lines.map((line) => [line.id, line]))
    return write(
      letter,
      'shipped',
      <>
        <MailText>{t('shipped.text', values)}</MailText>
        <MailButton brand={brand} href={trackingUrl ?? url}>
          {trackingUrl ? t('shipped.track') : t('shipped.action')}
        </MailButton>
        <MailPart>
          {lines.map(({ orderLineId, quantity }) => {
            const { title = '', variantTitle = null } = ordered.get(orderLineId) ?? {}
            return (
              <MailItem
                key={orderLineId}
                text={`${t('lines.quantity', { quantity })} ${title}`}
                notes={variantTitle ? [variantTitle] : []}
              />
            )
          })}
        </MailPart>
        {carrier ? <MailSmallPrint>{`${t('shipped.carrier')}: ${carrier}`}</MailSmallPrint> : null}
        {trackingNumber ? <MailSmallPrint>{`${t('shipped.trackingNumber')}: ${trackingNumber}`}</MailSmallPrint> : null}
      </>,
      { values },
    )
  },
  sample: (order) => ({
    id: 'sample',
    number: 1,
    state: 'shipped',
    carrier: 'DHL',
    trackingNumber: 'JD014600003RO',
    trackingUrl: 'https://www.dhl.com/',
    createdAt: order.createdAt,
    lines: order.lines.map(({ id, quantity }) => ({ orderLineId: id, quantity })),
  }),
})
