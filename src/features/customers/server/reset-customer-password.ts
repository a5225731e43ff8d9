import { recordAudit } from '@/server/audit'
import { hashToken } from '@/server/auth/one-time-token'
import { hashPassword, requireGoodPassword } from '@/server/auth/passwords'
import { storeSessionRows } from '@/server/auth/session-rows'
import { DomainError } from '@/server/errors'
import type { StorefrontContext } from '@/server/trpc/procedures'
import type { ResetCustomerPasswordInput } from '../customers-schema'
import { findCustomerToken, useCustomerToken } from './customer-tokens-repository'
import { markEmailVerified, updateCustomerPassword } from './customers-repository'

/**
 * Sets a new password by a mailed link, once, and ends every session of the customer. The link also proves the address. A
 * password that is refused leaves the link as it was. @throws DomainError `expired`, `invalid` (password)
 */
export async function resetCustomerPassword(ctx: StorefrontContext, input: ResetCustomerPasswordInput): Promise<void> {
  const tokenHash = hashToken(input.token)
  const customer = await findCustomerToken(ctx, 'password_reset', tokenHash)
  if (!customer) throw new DomainError('expired')
  requireGoodPassword(input.password, [customer.firstName, customer.lastName, customer.email])
  const passwordHash = await hashPassword(input.password)
  if (!(await useCustomerToken(ctx, 'password_reset', tokenHash))) throw new DomainError('expired')
  await updateCustomerPassword(ctx, customer.id, passwordHash)
  await markEmailVerified(ctx, customer.id)
  await storeSessionRows(ctx.store).revokeAll(customer.id, 'password_reset', ctx.now)
  const actor = { kind: 'customer', id: customer.id, name: customer.firstName } as const
  await recordAudit(ctx.request, { action: 'password_reset', actor, storeId: ctx.store.id, subject: customer.email })
}
