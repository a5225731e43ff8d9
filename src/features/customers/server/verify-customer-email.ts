import { hashToken } from '@/server/auth/one-time-token'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { findCustomerToken, useCustomerToken } from './customer-tokens-repository'
import { markEmailVerified } from './customers-repository'

/** Proves a customer's address by a mailed link; their orders as a guest become theirs. @throws DomainError `expired` */
export async function verifyCustomerEmail(ctx: StoreContext, input: { readonly token: string }): Promise<void> {
  const tokenHash = hashToken(input.token)
  const customer = await findCustomerToken(ctx, 'verify_email', tokenHash)
  if (!customer || !(await useCustomerToken(ctx, 'verify_email', tokenHash))) throw new DomainError('expired')
  await markEmailVerified(ctx, customer.id)
}
