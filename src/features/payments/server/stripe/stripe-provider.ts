import { isCurrency } from '@/lib/currencies'
import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import { takesCurrency } from '../../engine/stripe-amounts'
import { findPaymentAccount } from '../payment-account-repository'
import type { PaymentProvider, ProviderPayment, ProviderStatement } from '../payment-provider'
import { findPayment } from '../payment-repository'
import { readStripeEvents, STRIPE_DOORS } from './read-stripe-events'
import { accountOf, captureStripePayment, refundStripePayment } from './settle-stripe-payment'
import { startStripePayment } from './start-stripe-payment'
import { booksOf, closeAtStripe, findAtStripe, intentsSince } from './stripe-books'
import { hasStripe, isLivemode } from './stripe-client'
import { sessionStatement, statementOf } from './stripe-statement'
import { takeInStripeAccount } from './take-in-stripe-account'

/** Cards by Stripe: direct charges on the store's own connected account, the platform's fee withheld. */
export const stripeProvider: PaymentProvider = {
  id: 'stripe',
  methods: ['stripe:card'],
  doors: Object.values(STRIPE_DOORS),
  settles: 'by_event',
  get isTest() {
    return !isLivemode()
  },
  withholdsFee: true,
  isAllowed: hasStripe,
  isReady: async (ctx, currency) => {
    if (!isCurrency(currency) || !takesCurrency(currency)) return false
    const options = { key: 'stripe-account', neutral: true, tags: [tags.settings(ctx.store.id)] } as const
    return cachedRead(ctx, options, async () => {
      const account = await findPaymentAccount(ctx, 'stripe')
      return account?.state === 'active' && account.chargesEnabled && account.livemode === isLivemode()
    })
  },
  start: startStripePayment,
  capture: captureStripePayment,
  refund: refundStripePayment,
  cancel: async (ctx, { paymentId, externalId }) => {
    const accountId = externalId ? (await findPayment(ctx, paymentId))?.accountId : null
    if (externalId && accountId) await closeAtStripe(accountId, externalId)
  },
  keepsBooks: async (ctx) => {
    const account = await findPaymentAccount(ctx, 'stripe')
    return account !== null && account.state !== 'deauthorised'
  },
  look,
  list: async function* (ctx, since) {
    const account = await findPaymentAccount(ctx, 'stripe')
    if (!account || account.state === 'deauthorised') return
    for await (const intent of intentsSince(account.externalId, since)) {
      // The merchant may sell elsewhere by the same account.
      if (intent.metadata.storeId !== ctx.store.id) continue
      const statement = statementOf(ctx.store.id, await booksOf(account.externalId, intent))
      if (statement) yield statement
    }
  },
  readEvents: readStripeEvents,
  takeInAccount: takeInStripeAccount,
}

async function look(ctx: StoreContext, payment: ProviderPayment): Promise<ProviderStatement | null> {
  const accountId = accountOf(payment)
  const found = await findAtStripe(accountId, payment.externalId)
  if (!found) return null
  if (found.kind === 'session') return sessionStatement(ctx.store.id, found.session)
  return statementOf(ctx.store.id, await booksOf(accountId, found.intent))
}
