import type Stripe from 'stripe'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { platformUrl } from '@/server/store-directory'
import {
  claimAccount,
  countAccounts,
  findPaymentAccount,
  findStoreFacts,
  savePaymentAccount,
} from '../payment-account-repository'
import { PaymentUnavailable } from '../payment-provider'
import { askStripe, hasStripe, refusalCode } from './stripe-client'
import { wordOf } from './take-in-stripe-account'

/**
 * Leads the merchant to Stripe, to open the store's own account there or to go on where they left off; the answer is the address. The account is the
 * merchant's: they are charged Stripe's fees, bear what goes wrong, and have Stripe's whole dashboard.
 * @throws DomainError `not_found` where this platform has no Stripe; PaymentUnavailable
 */
export async function connectStripe(ctx: StoreContext): Promise<{ url: string }> {
  if (!hasStripe()) throw new DomainError('not_found')
  // In this order: an account is written down before it is counted, so that whoever asks at the same time finds it or makes the same one.
  const opened = await countAccounts('stripe', ctx.store.id)
  const known = await findPaymentAccount(ctx, 'stripe')
  const account = known && known.state !== 'deauthorised' ? known.externalId : await openAccount(ctx, opened)
  if (!(await claimAccount('stripe', account, ctx.store.id))) throw new DomainError('already_taken')
  const page = (came: string) => platformUrl(`/admin/${ctx.store.slug}/settings/payments?stripe=${came}`)
  const link = await askStripe((stripe) =>
    stripe.accountLinks.create({
      account,
      type: 'account_onboarding',
      return_url: page('back'),
      refresh_url: page('again'),
    }),
  )
  return { url: link.url }
}

/** Opens an account, once for so many that the store has had. */
async function openAccount(ctx: StoreContext, opened: number): Promise<string> {
  const { country, contactEmail } = await findStoreFacts(ctx)
  const params: Stripe.AccountCreateParams = {
    ...(country ? { country } : {}),
    ...(contactEmail ? { email: contactEmail } : {}),
    controller: {
      fees: { payer: 'account' },
      losses: { payments: 'stripe' },
      requirement_collection: 'stripe',
      stripe_dashboard: { type: 'full' },
    },
    capabilities: { card_payments: { requested: true }, transfers: { requested: true } },
    metadata: { storeId: ctx.store.id },
  }
  const idempotencyKey = `account:${ctx.store.id}:${opened}`
  const account = await orRefused(() => askStripe((stripe) => stripe.accounts.create(params, { idempotencyKey })))
  await inTransaction(ctx, async (tx) => {
    await savePaymentAccount(tx, { provider: 'stripe', externalId: account.id, ...wordOf(account) })
    await recordEvent(tx, 'settings.changed', {})
  })
  return account.id
}

/** Stripe opens no accounts in some countries: the merchant is told that it will not, and nothing is broken. */
async function orRefused<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw refusalCode(error) === null ? error : new PaymentUnavailable('refused', { cause: error })
  }
}
