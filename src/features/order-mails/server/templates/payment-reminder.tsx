import { z } from 'zod'
import { MailButton, MailQuote, MailText } from '@/server/mail'
import { orderLines } from '../order-lines'
import { write } from '../letter'
import { defineOrderMail } from '../order-mail-template'

/** Sent for an order that is placed and not paid: by hand, or by itself after some days. */
export const paymentReminderMail = defineOrderMail<{ note: string }, { note: string }>({
  kind: 'payment_reminder',
  audience: 'shopper',
  input: z.object({ note: z.string().default('') }),
  load: async (_ctx, order, input) => (order.status !== 'cancelled' && order.paymentState === 'pending' ? input : null),
  compose: async (letter, { note }) => {
    const { t, order, values } = letter
    return write(
      letter,
      'paymentReminder',
      <>
        <MailText>{t('paymentReminder.text', values)}</MailText>
        {note ? <MailQuote text={note} /> : null}
        {order.paymentInstructions ? <MailQuote text={order.paymentInstructions} /> : null}
        <MailButton brand={letter.brand} href={letter.url}>
          {t('orderPlaced.action')}
        </MailButton>
        <MailText>{t('paymentReminder.crossed')}</MailText>
        {orderLines(letter)}
      </>,
    )
  },
  sample: () => ({ note: '' }),
})
