import { z } from 'zod'
import type { TrackedOrder } from '@/features/orders/orders-schema'
import { MailButton, MailQuote, MailText } from '@/server/mail'
import { orderLines } from '../order-lines'
import { write } from '../letter'
import { defineOrderMail } from '../order-mail-template'

/** Whoever pays at the door is not to pay before. */
const owes = ({ status, paymentState, paymentMethod }: TrackedOrder) =>
  status !== 'cancelled' && paymentState === 'pending' && paymentMethod !== 'manual:cash_on_delivery'

/** Sent for an order that is placed and not paid: by hand, or by itself after some days. */
export const paymentReminderMail = defineOrderMail<{ note: string }, { note: string }>({
  kind: 'payment_reminder',
  audience: 'shopper',
  input: z.object({ note: z.string().default('') }),
  load: async (_ctx, order, input) => (owes(order) ? input : null),
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
