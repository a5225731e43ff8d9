import { env } from '@/env.mjs'
import { trackingUrl } from '@/features/orders/server'
import { toCurrency } from '@/lib/currencies'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { storeUrl } from '@/server/store-directory'
import type { CardPage } from '../../payments-schema'
import { PaymentUnavailable } from '../payment-provider'
import { findPayment } from '../payment-repository'
import { findAtStripe } from './stripe-books'
import { readCardPageToken } from './stripe-card-page-token'
import { wayBackUrl } from './stripe-return-token'

/**
 * What the shop's own page for paying by card needs: Stripe's fields are filled in by the shopper's browser, for this one intent of the store's account.
 * @throws DomainError `not_found` for an address that is none of this store's
 */
export async function readCardPage(ctx: StoreContext, input: { token: string }): Promise<CardPage> {
  const paymentId = readCardPageToken(ctx.store.id, input.token)
  const payment = paymentId ? await findPayment(ctx, paymentId) : null
  if (!payment?.accountId || !payment.externalId || !env.STRIPE_PUBLISHABLE_KEY) throw new DomainError('not_found')
  const { accountId, externalId, orderId, orderName, amountMinor } = payment
  const orderUrl = `${trackingUrl(ctx, ctx.locale, orderId)}?placed=1`
  if (payment.state !== 'pending' && payment.state !== 'failed') return { status: 'closed', orderUrl }
  const secret = await secretOf(accountId, externalId)
  if (secret.status !== 'open') return { status: secret.status, orderUrl }
  const way = { storeId: ctx.store.id, paymentId: payment.id }
  return {
    status: 'open',
    publishableKey: env.STRIPE_PUBLISHABLE_KEY,
    accountId,
    clientSecret: secret.clientSecret,
    orderName,
    amountMinor,
    currency: toCurrency(payment.currency),
    returnUrl: wayBackUrl({ ...way, way: 'return', url: orderUrl }),
    cancelUrl: wayBackUrl({ ...way, way: 'cancel', url: storeUrl(ctx.store, `/${ctx.locale}/checkout`) }),
  }
}

type Secret = { readonly status: 'open'; readonly clientSecret: string } | { readonly status: 'closed' | 'unavailable' }

/** The intent's secret for the browser, while it can be paid. */
async function secretOf(accountId: string, externalId: string): Promise<Secret> {
  try {
    const found = await findAtStripe(accountId, externalId)
    const intent = found?.kind === 'intent' ? found.intent : null
    const isOpen = intent?.status === 'requires_payment_method' || intent?.status === 'requires_action'
    return isOpen && intent.client_secret
      ? { status: 'open', clientSecret: intent.client_secret }
      : { status: 'closed' }
  } catch (error) {
    if (error instanceof PaymentUnavailable) return { status: 'unavailable' }
    throw error
  }
}
