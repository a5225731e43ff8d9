import { z } from 'zod'
import { MailButton, MailItem, MailPart, MailSmallPrint, MailSum, MailText } from '@/server/mail'
import { write } from '../letter'
import { findMailedRefund, type MailedRefund } from '../mail-facts-repository'
import { defineOrderMail } from '../order-mail-template'

/** Sent when money went back: how much, for what, and when it is to be seen. */
export const refundMail = defineOrderMail<{ refundId: string }, MailedRefund>({
  kind: 'refund',
  audience: 'shopper',
  input: z.object({ refundId: z.string() }),
  load: (ctx, _order, { refundId }) => findMailedRefund(ctx, refundId),
  compose: async (letter, { amountMinor, byHand, lines }) => {
    const { t, order, money } = letter
    const values = { ...letter.values, amount: money(amountMinor) }
    const titles = new Map(order.lines.map(({ id, title }) => [id, title]))
    return write(
      letter,
      'refunded',
      <>
        <MailText>{t('refunded.text', values)}</MailText>
        <MailPart>
          {lines.map(({ orderLineId, quantity, amountMinor: ofLine }) => (
            <MailItem
              key={orderLineId}
              text={`${t('lines.quantity', { quantity })} ${titles.get(orderLineId) ?? ''}`}
              notes={[]}
              amount={money(ofLine)}
            />
          ))}
          <MailSum label={t('refunded.sum')} amount={money(amountMinor)} strong />
        </MailPart>
        <MailSmallPrint>{t(byHand ? 'refunded.byHand' : 'refunded.arrives')}</MailSmallPrint>
        <MailButton brand={letter.brand} href={letter.url}>
          {t('orderPlaced.action')}
        </MailButton>
      </>,
      { values },
    )
  },
  sample: (order) => {
    const [first] = order.lines
    const amountMinor = first?.subtotalMinor ?? order.totals.totalMinor
    return {
      amountMinor,
      byHand: false,
      lines: first ? [{ orderLineId: first.id, quantity: first.quantity, amountMinor }] : [],
    }
  },
})
