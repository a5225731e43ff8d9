import { attemptSignIn } from '@/server/auth/attempts'
import { hashPassword, requireGoodPassword, verifyPassword } from '@/server/auth/passwords'
import { storeSessionRows } from '@/server/auth/session-rows'
import { startSession } from '@/server/auth/sessions'
import { DomainError } from '@/server/errors'
import type { ChangeCustomerPasswordInput } from '../customers-schema'
import type { CustomerContext } from './customer-context'
import { findCustomerById, updateCustomerPassword } from './customers-repository'

/**
 * Changes the customer's password, given the present one; every session ends and this browser gets a new one.
 * @throws DomainError `wrong_credentials`, `account_locked`, `invalid`
 */
export async function changeCustomerPassword(ctx: CustomerContext, input: ChangeCustomerPasswordInput): Promise<void> {
  const customer = await findCustomerById(ctx, ctx.actor.id)
  if (!customer) throw new DomainError('not_signed_in')
  requireGoodPassword(input.password, [customer.firstName, customer.lastName, customer.email])
  await attemptSignIn(ctx.request, { audience: ctx.store.id, email: customer.email }, async () =>
    (await verifyPassword(customer.passwordHash, input.currentPassword)) ? customer : null,
  )
  await updateCustomerPassword(ctx, customer.id, await hashPassword(input.password))
  const rows = storeSessionRows(ctx.store)
  await rows.revokeAll(customer.id, 'password_changed', ctx.now)
  await startSession(ctx.request, rows, customer.id)
}
