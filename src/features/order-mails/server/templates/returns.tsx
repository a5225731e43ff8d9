import { z } from 'zod'
import type { OrderMailKind } from '../../order-mails-schema'
import { MailButton, MailItem, MailPart, MailQuote, MailText } from '@/server/mail'
import { type LetterKey, write } from '../letter'
import { findMailedReturn, type MailedReturn } from '../mail-facts-repository'
import { type AnyOrderMailTemplate, defineOrderMail } from '../order-mail-template'

/** One mail for each step of a return: they differ in their words, and whether they carry the store's answer. */
function returnMail(
  kind: OrderMailKind,
  key: Extract<LetterKey, `return${string}`>,
  sampleAnswer: string | null,
): AnyOrderMailTemplate {
  return defineOrderMail<{ returnId: string }, MailedReturn>({
    kind,
    audience: 'shopper',
    input: z.object({ returnId: z.string() }),
    load: (ctx, _order, { returnId }) => findMailedReturn(ctx, returnId),
    compose: async (letter, { answer, lines }) => {
      const { t, order, values } = letter
      const titles = new Map(order.lines.map(({ id, title }) => [id, title]))
      return write(
        letter,
        key,
        <>
          <MailText>{t(`${key}.text`, values)}</MailText>
          {answer ? <MailQuote text={answer} /> : null}
          <MailPart>
            {lines.map(({ orderLineId, quantity }) => (
              <MailItem
                key={orderLineId}
                text={`${t('lines.quantity', { quantity })} ${titles.get(orderLineId) ?? ''}`}
                notes={[]}
              />
            ))}
          </MailPart>
          <MailButton brand={letter.brand} href={letter.url}>
            {t('orderPlaced.action')}
          </MailButton>
        </>,
      )
    },
    sample: (order) => ({
      answer: sampleAnswer,
      lines: order.lines.slice(0, 1).map(({ id, quantity }) => ({ orderLineId: id, quantity })),
    }),
  })
}

export const returnRequestedMail = returnMail('return_requested', 'returnRequested', null)
export const returnApprovedMail = returnMail('return_approved', 'returnApproved', 'Rua das Flores 12\n4050-262 Porto')
export const returnDeclinedMail = returnMail('return_declined', 'returnDeclined', '…')
export const returnReceivedMail = returnMail('return_received', 'returnReceived', null)
