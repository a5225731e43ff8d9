import { env } from '@/env.mjs'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { deletePaymentAccount, findPaymentAccount } from '../payment-account-repository'
import { PaymentUnavailable } from '../payment-provider'
import { askStripe } from './stripe-client'

/**
 * Parts store and account: nothing is sold by it any more. Where the platform has a client id, its access to the account ends at Stripe too; the account
 * itself stays the merchant's. @throws DomainError `not_found`; PaymentUnavailable `unreachable`
 */
export async function disconnectStripe(ctx: StoreContext): Promise<void> {
  const account = await findPaymentAccount(ctx, 'stripe')
  if (!account) throw new DomainError('not_found')
  if (env.STRIPE_CLIENT_ID && account.state !== 'deauthorised') {
    await deauthorise(env.STRIPE_CLIENT_ID, account.externalId)
  }
  await inTransaction(ctx, async (tx) => {
    await deletePaymentAccount(tx, 'stripe')
    await recordEvent(tx, 'settings.changed', {})
  })
}

async function deauthorise(client_id: string, stripe_user_id: string): Promise<void> {
  try {
    await askStripe((stripe) => stripe.oauth.deauthorize({ client_id, stripe_user_id }))
  } catch (error) {
    // The merchant was quicker: it has ended already.
    if (!(error instanceof PaymentUnavailable) || error.reason === 'unreachable') throw error
  }
}
