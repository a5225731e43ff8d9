import { z } from 'zod'
import { MailButton, MailText } from '@/server/mail'
import { write } from '../letter'
import { findMailedDispute } from '../mail-facts-repository'
import { defineOrderMail } from '../order-mail-template'

/** Tells the store's people that a buyer contests a payment with their bank: there is a day by which to answer. */
export const disputeMail = defineOrderMail<{ paymentId: string }, { amountMinor: number }>({
  kind: 'dispute',
  audience: 'staff',
  input: z.object({ paymentId: z.string() }),
  load: (ctx, _order, { paymentId }) => findMailedDispute(ctx, paymentId),
  compose: async (letter, { amountMinor }) => {
    const values = { ...letter.values, amount: letter.money(amountMinor) }
    return write(
      letter,
      'disputed',
      <>
        <MailText>{letter.t('disputed.text', values)}</MailText>
        <MailText>{letter.t('disputed.answer')}</MailText>
        <MailButton brand={letter.brand} href={letter.url}>
          {letter.t('newOrder.action')}
        </MailButton>
      </>,
      { values, toStaff: true },
    )
  },
  sample: (order) => ({ amountMinor: order.totals.totalMinor }),
})
