import { recordAudit } from '@/server/audit'
import { attemptSignIn } from '@/server/auth/attempts'
import { verifyPassword } from '@/server/auth/passwords'
import type { StorefrontContext } from '@/server/trpc/procedures'
import type { CustomerProfile, SignInCustomerInput } from '../customers-schema'
import { findCustomerByEmail } from './customers-repository'
import { openCustomerSession } from './open-customer-session'
import { toProfile } from './to-profile'

/**
 * Signs this browser in to the shop. An unknown address is answered as a wrong password is, and as slowly.
 * @throws DomainError `wrong_credentials`, `account_locked`
 */
export async function signInCustomer(ctx: StorefrontContext, input: SignInCustomerInput): Promise<CustomerProfile> {
  const attempt = { audience: ctx.store.id, email: input.email }
  const customer = await attemptSignIn(ctx.request, attempt, async () => {
    const found = await findCustomerByEmail(ctx, input.email)
    return (await verifyPassword(found?.passwordHash ?? null, input.password)) ? found : null
  })
  await openCustomerSession(ctx, customer.id)
  const actor = {
    kind: 'customer',
    id: customer.id,
    name: `${customer.firstName} ${customer.lastName}`.trim(),
  } as const
  await recordAudit(ctx.request, { action: 'login_success', actor, storeId: ctx.store.id, subject: customer.email })
  return toProfile(customer)
}
