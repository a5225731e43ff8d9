import { CircuitOpenError } from '@/server/circuit-breaker'
import { newId } from '@/lib/ids'
import {
  MailRefusedError,
  MailServerError,
  renderMail,
  storeBrand,
  testTransport,
  type OutgoingMail,
} from '@/server/mail'
import type { StoreContext } from '@/server/store-context'
import type { SendTestMailInput, TestMailResult } from '../mail-settings-schema'
import { testMail } from './test-mail'
import { toStoredSender } from './to-stored-sender'

/**
 * Sends a mail by what was typed in, saved or not, and gives the server's answer: an answer, not an error, so that it can be put right.
 * @throws DomainError `invalid` (password)
 */
export async function sendTestMail(ctx: StoreContext, { to, ...input }: SendTestMailInput): Promise<TestMailResult> {
  const sender = await toStoredSender(ctx, input)
  const { subject, body } = await testMail(ctx, await storeBrand(ctx))
  const mail: OutgoingMail = {
    messageId: `<${newId()}@stoa-test>`,
    fromName: sender.fromName ?? ctx.store.name,
    fromAddress: sender.fromAddress,
    to,
    replyTo: sender.replyTo,
    subject,
    locale: ctx.locale,
    ...(await renderMail(body)),
  }
  try {
    return { status: 'sent', answer: await testTransport(ctx.store.id, sender).send(mail) }
  } catch (error) {
    if (error instanceof MailRefusedError)
      return { status: 'failed', trouble: 'recipient_refused', answer: error.message }
    if (error instanceof MailServerError) return { status: 'failed', trouble: error.trouble, answer: error.message }
    if (error instanceof CircuitOpenError) return { status: 'failed', trouble: 'unreachable', answer: error.message }
    throw error
  }
}
