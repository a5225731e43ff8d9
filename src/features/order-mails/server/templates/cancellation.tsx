import { z } from 'zod'
import { MailButton, MailText } from '@/server/mail'
import { write } from '../letter'
import { defineOrderMail } from '../order-mail-template'

/** States in which money of the shopper's is here. */
const PAID = ['paid', 'partially_refunded']

/** Sent when an order that the shopper counts on was cancelled. */
export const cancellationMail = defineOrderMail<object, { hasPaid: boolean }>({
  kind: 'cancellation',
  audience: 'shopper',
  input: z.object({}),
  load: async (_ctx, order) => ({ hasPaid: PAID.includes(order.paymentState) }),
  compose: async (letter, { hasPaid }) =>
    write(
      letter,
      'cancelled',
      <>
        <MailText>{letter.t('cancelled.text', letter.values)}</MailText>
        {hasPaid ? <MailText>{letter.t('cancelled.paid')}</MailText> : null}
        <MailButton brand={letter.brand} href={letter.url}>
          {letter.t('cancelled.action')}
        </MailButton>
      </>,
    ),
  sample: () => ({ hasPaid: true }),
})
