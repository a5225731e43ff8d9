import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import { inStore, type StoreContext } from '@/server/store-context'
import { findStoreById, storeUrl } from '@/server/store-directory'
import {
  type DeliveredEvent,
  type EventDelivery,
  type PaymentProvider,
  PaymentUnavailable,
  type ProviderPayment,
  type ProviderStatement,
} from '../payment-provider'
import { findPayhereAccount, findPayherePayments, findRefundsOf } from '../payhere-repository'
import type { PayhereAccount } from './payhere-account'
import { isPayhereCurrency } from './payhere-amount'
import { PayhereRefused, PayhereUnreachable, searchPayments } from './payhere-api'
import { eventOfNotice } from './payhere-events'
import { readNotice } from './payhere-notice'
import { refundByPayhere } from './payhere-refund'
import { statementOf } from './payhere-statement'
import { openPayhereAccount } from './payhere-store'
import { payhereToken } from './payhere-token'

/** Path of the page on the store's host that sends the shopper on to PayHere. */
export const PAYHERE_PAGE_PATH = '/pay/payhere/'

/**
 * PayHere (Sri Lanka). The shopper is sent there with a signed form and comes back with nothing that counts; what counts is the signed
 * notification, and what the Merchant API says where its keys are given.
 */
export const payhereProvider: PaymentProvider = {
  id: 'payhere',
  methods: ['payhere:checkout'],
  doors: ['payhere'],
  settles: 'by_event',
  isTest: false,
  isAllowed: () => true,
  isReady: async (ctx, currency) => isPayhereCurrency(currency) && (await isConnected(ctx)),
  async keepsBooks(ctx) {
    return (await openPayhereAccount(ctx))?.app != null
  },
  async start(ctx, { paymentId }) {
    const account = await findPayhereAccount(ctx)
    if (!account) throw new PaymentUnavailable('account_restricted')
    const redirectUrl = storeUrl(ctx.store, `${PAYHERE_PAGE_PATH}${payhereToken(ctx.store.id, paymentId)}`)
    return { externalId: paymentId, redirectUrl, accountId: account.merchantId, feeMinor: 0 }
  },
  capture: () => Promise.reject(new Error('PayHere takes money at once')),
  refund: (ctx, refund) => refundByPayhere(ctx, refund),
  // A form that was not sent cannot be called back; the page that sends it refuses once the payment is given up.
  cancel: async () => undefined,
  look: async (ctx, payment) => {
    const account = await openPayhereAccount(ctx)
    return account?.app ? look(ctx, account, { ...payment, createdAt: ctx.now }) : null
  },
  async *list(ctx, since) {
    const account = await openPayhereAccount(ctx)
    if (!account?.app) return
    for (const { id: paymentId, ...row } of await findPayherePayments(ctx, since)) {
      const statement = await look(ctx, account, { ...row, paymentId })
      if (statement) yield statement
    }
  },
  readEvents,
}

function isConnected(ctx: StoreContext): Promise<boolean> {
  return cachedRead(
    ctx,
    { key: 'payhere', tags: [tags.settings(ctx.store.id)] },
    async () => (await findPayhereAccount(ctx)) !== null,
  )
}

async function look(
  ctx: StoreContext,
  account: PayhereAccount,
  payment: Pick<ProviderPayment, 'paymentId' | 'currency' | 'amountMinor'> & { createdAt: Date },
): Promise<ProviderStatement | null> {
  const { paymentId, currency, amountMinor, createdAt } = payment
  try {
    const found = await searchPayments(account, paymentId)
    if (found.length === 0) return null
    const refunds = await findRefundsOf(ctx, paymentId)
    return statementOf({ storeId: ctx.store.id, paymentId, currency, amountMinor, createdAt }, found, refunds)
  } catch (error) {
    if (error instanceof PayhereUnreachable) throw new PaymentUnavailable('unreachable', { cause: error })
    if (error instanceof PayhereRefused) throw new PaymentUnavailable('refused', { cause: error })
    throw error
  }
}

/** The store is the one that the address names; that its merchant is meant, the signature proves. */
async function readEvents({ rest, body }: EventDelivery): Promise<readonly DeliveredEvent[] | null> {
  const store = await findStoreById(rest)
  if (!store?.schemaVersion) return null
  const { locale, currency } = store
  const actor = { kind: 'system', name: 'payhere' } as const
  const account = await inStore(store, { actor, locale, currency, requestId: 'payhere' }, openPayhereAccount)
  const notice = account && readNotice(body, account)
  if (!notice) return null
  const event = eventOfNotice(store.id, notice)
  return event ? [{ of: 'payment', event }] : []
}
