import { z } from 'zod'
import { MailButton, MailText } from '@/server/mail'
import { orderLines } from '../order-lines'
import { write } from '../letter'
import { defineOrderMail } from '../order-mail-template'

/** Tells the store's people of an order. */
export const newOrderMail = defineOrderMail({
  kind: 'new_order',
  audience: 'staff',
  input: z.object({}),
  load: async () => ({}),
  compose: async (letter) => {
    const { t, order } = letter
    const { firstName, lastName } = order.billingAddress ??
      order.shippingAddress ?? { firstName: order.email, lastName: '' }
    const values = { ...letter.values, customer: `${firstName} ${lastName}`.trim() }
    return write(
      letter,
      'newOrder',
      <>
        <MailText>{t('newOrder.text', values)}</MailText>
        <MailButton brand={letter.brand} href={letter.url}>
          {t('newOrder.action')}
        </MailButton>
        {orderLines(letter)}
      </>,
      { values, toStaff: true },
    )
  },
  sample: () => ({}),
})
