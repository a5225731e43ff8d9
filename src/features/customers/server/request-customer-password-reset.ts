import { recordAudit } from '@/server/audit'
import { ANONYMOUS } from '@/server/auth/actor'
import { recordEvent } from '@/server/outbox/record-event'
import type { StorefrontContext } from '@/server/trpc/procedures'

/** Asks for a link by mail. Whether there is such a customer is looked up later: the answer and its time are the same. */
export async function requestCustomerPasswordReset(
  ctx: StorefrontContext,
  input: { readonly email: string },
): Promise<void> {
  const { email } = input
  await recordAudit(ctx.request, {
    action: 'password_reset_requested',
    actor: ANONYMOUS,
    storeId: ctx.store.id,
    subject: email,
  })
  await recordEvent(ctx, 'customer.password_reset_requested', { email })
}
