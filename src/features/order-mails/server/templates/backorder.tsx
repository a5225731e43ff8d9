import { z } from 'zod'
import { MailButton, MailQuote, MailText } from '@/server/mail'
import { write } from '../letter'
import { defineOrderMail } from '../order-mail-template'

/** Sent by hand when goods take longer. */
export const backorderMail = defineOrderMail<{ note: string }, { note: string }>({
  kind: 'backorder',
  audience: 'shopper',
  input: z.object({ note: z.string().default('') }),
  load: async (_ctx, order, input) => (order.status === 'cancelled' ? null : input),
  compose: async (letter, { note }) =>
    write(
      letter,
      'backorder',
      <>
        <MailText>{letter.t('backorder.text', letter.values)}</MailText>
        {note ? <MailQuote text={note} /> : null}
        <MailText>{letter.t('backorder.choice')}</MailText>
        <MailButton brand={letter.brand} href={letter.url}>
          {letter.t('orderPlaced.action')}
        </MailButton>
      </>,
    ),
  sample: () => ({ note: '' }),
})
