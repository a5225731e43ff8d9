import { recordEvent } from '@/server/outbox/record-event'
import type { CustomerContext } from './customer-context'

/** Mails the link that proves the address once more. */
export async function resendVerification(ctx: CustomerContext): Promise<void> {
  await recordEvent(ctx, 'customer.verification_requested', { customerId: ctx.actor.id })
}
