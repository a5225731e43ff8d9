import { z } from 'zod'
import { MailButton, MailText } from '@/server/mail'
import { orderLines } from '../order-lines'
import { write } from '../letter'
import { defineOrderMail } from '../order-mail-template'

/** Sent when the money of an order arrives that was confirmed before: a bank transfer, a link that was paid. */
export const paymentReceivedMail = defineOrderMail({
  kind: 'payment_received',
  audience: 'shopper',
  input: z.object({}),
  load: async () => ({}),
  compose: async (letter) =>
    write(
      letter,
      'paymentReceived',
      <>
        <MailText>{letter.t('paymentReceived.text', letter.values)}</MailText>
        <MailButton brand={letter.brand} href={letter.url}>
          {letter.t('orderPlaced.action')}
        </MailButton>
        {orderLines(letter)}
      </>,
    ),
  sample: () => ({}),
})
