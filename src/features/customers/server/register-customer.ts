import { recordAudit } from '@/server/audit'
import { hashPassword, requireGoodPassword } from '@/server/auth/passwords'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction } from '@/server/store-context'
import type { StorefrontContext } from '@/server/trpc/procedures'
import type { RegisterCustomerInput, RegisteredCustomer } from '../customers-schema'
import { findCustomerByEmail, insertCustomer } from './customers-repository'
import { openCustomerSession } from './open-customer-session'

/**
 * Opens a customer's account in the shop and signs this browser in. An address that the shop knows without a password (an
 * import, a guest) gets a link to set one instead: whoever types an address does not thereby own what belongs to it.
 * @throws DomainError `already_taken` (email), `invalid` (password)
 */
export async function registerCustomer(
  ctx: StorefrontContext,
  input: RegisterCustomerInput,
): Promise<RegisteredCustomer> {
  const { password, ...facts } = input
  requireGoodPassword(password, [facts.firstName, facts.lastName, facts.email])
  const passwordHash = await hashPassword(password)
  const customer = await inTransaction(ctx, async (tx) => {
    const inserted = await insertCustomer(tx, { ...facts, passwordHash, locale: ctx.locale })
    if (inserted) await recordEvent(tx, 'customer.registered', { customerId: inserted.id })
    return inserted
  })
  if (!customer) return answerForKnown(ctx, facts.email)
  await recordAudit(ctx.request, {
    action: 'registration',
    actor: { kind: 'customer', id: customer.id, name: `${customer.firstName} ${customer.lastName}`.trim() },
    storeId: ctx.store.id,
    subject: customer.email,
  })
  await openCustomerSession(ctx, customer.id)
  return { status: 'registered' }
}

async function answerForKnown(ctx: StorefrontContext, email: string): Promise<RegisteredCustomer> {
  const known = await findCustomerByEmail(ctx, email)
  if (known?.passwordHash !== null) throw new DomainError('already_taken', { field: 'email' })
  await recordEvent(ctx, 'customer.password_reset_requested', { email })
  return { status: 'check_mail' }
}
