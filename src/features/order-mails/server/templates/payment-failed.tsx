import { z } from 'zod'
import { MailButton, MailSmallPrint, MailText } from '@/server/mail'
import { orderLines } from '../order-lines'
import { write } from '../letter'
import { defineOrderMail } from '../order-mail-template'

/** Sent when a payment failed and the order can still be paid: with the way back to it. */
export const paymentFailedMail = defineOrderMail({
  kind: 'payment_failed',
  audience: 'shopper',
  input: z.object({}),
  load: async (_ctx, order) => (order.canPay ? {} : null),
  compose: async (letter) =>
    write(
      letter,
      'paymentFailed',
      <>
        <MailText>{letter.t('paymentFailed.text', letter.values)}</MailText>
        <MailButton brand={letter.brand} href={letter.url}>
          {letter.t('paymentFailed.action', letter.values)}
        </MailButton>
        <MailSmallPrint>{letter.t('paymentFailed.held')}</MailSmallPrint>
        {orderLines(letter)}
      </>,
    ),
  sample: () => ({}),
})
