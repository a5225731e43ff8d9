import { z } from 'zod'
import { MailButton, MailQuote, MailSmallPrint, MailText, mailTexts } from '@/server/mail'
import { write } from '../letter'
import { defineOrderMail } from '../order-mail-template'
import { orderLines } from '../order-lines'

/** Sent once when an order is placed. */
export const orderConfirmationMail = defineOrderMail({
  kind: 'order_confirmation',
  audience: 'shopper',
  input: z.object({}),
  load: async () => ({}),
  compose: async (letter) => {
    const { t, order, brand, url, values } = letter
    const payments = await mailTexts(letter.locale, 'payments')
    return write(
      letter,
      'orderPlaced',
      <>
        <MailText>{t('orderPlaced.text', values)}</MailText>
        <MailButton brand={brand} href={url}>
          {t('orderPlaced.action')}
        </MailButton>
        {orderLines(letter)}
        <MailSmallPrint>{t('lines.payment', { method: payments(`method.${order.paymentMethod}`) })}</MailSmallPrint>
        {order.paymentInstructions ? (
          <>
            <MailText>{t('orderPlaced.instructions')}</MailText>
            <MailQuote text={order.paymentInstructions} />
          </>
        ) : null}
      </>,
    )
  },
  sample: () => ({}),
})
