import { z } from 'zod'
import { MailButton, MailQuote, MailText } from '@/server/mail'
import { orderLines } from '../order-lines'
import { write } from '../letter'
import { defineOrderMail } from '../order-mail-template'

/** Sent for an order that staff made: with the page on which it is paid. */
export const paymentLinkMail = defineOrderMail<{ note: string }, { note: string }>({
  kind: 'payment_link',
  audience: 'shopper',
  input: z.object({ note: z.string().default('') }),
  load: async (_ctx, order, input) => (order.canPay ? input : null),
  compose: async (letter, { note }) =>
    write(
      letter,
      'paymentLink',
      <>
        <MailText>{letter.t('paymentLink.text', letter.values)}</MailText>
        {note ? <MailQuote text={note} /> : null}
        <MailButton brand={letter.brand} href={letter.url}>
          {letter.t('paymentLink.action', letter.values)}
        </MailButton>
        {orderLines(letter)}
      </>,
    ),
  sample: () => ({ note: '' }),
})
