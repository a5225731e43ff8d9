import type { IncomingMessage, ServerResponse } from 'node:http'
import { inStore, type StoreContext } from '@/server/store-context'
import { findStoreById } from '@/server/store-directory'
import { lookAtPayment } from '../look-at-payment'
import { findPayment } from '../payment-repository'
import { closeAtStripe } from './stripe-books'
import { hasStripe } from './stripe-client'
import { readWayBack, STRIPE_RETURN_PATH, type WayBack } from './stripe-return-token'

/** A shopper who is back waits no longer for Stripe than this; what it says is taken in all the same. */
const PATIENCE_MS = 4000

/**
 * A shopper comes back from Stripe: how the payment stands is asked for at once, should its message not have come yet, and the page that they are
 * led to shows it. One who turned back without paying closes Stripe's page behind them, and finds the cart as it was.
 */
export async function handleStripeReturn(
  request: IncomingMessage,
  response: ServerResponse,
  facts: { readonly path: string },
): Promise<void> {
  const way = hasStripe() ? readWayBack(facts.path.slice(STRIPE_RETURN_PATH.length)) : null
  if (!way) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    return void response.end('Not found')
  }
  await Promise.race([settle(way), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())])
  response.writeHead(303, { location: way.url, 'cache-control': 'no-store' })
  response.end()
}

async function settle(way: WayBack): Promise<void> {
  const store = await findStoreById(way.storeId)
  if (!store?.schemaVersion) return
  const { locale, currency } = store
  const request = { actor: { kind: 'system', name: 'stripe' }, locale, currency, requestId: way.paymentId } as const
  await inStore(store, request, async (ctx) => {
    try {
      if (way.way === 'cancel') await close(ctx, way.paymentId)
      await lookAtPayment(ctx, way.paymentId)
    } catch (error) {
      // The message, or the reconciler, will tell.
      ctx.log.warn({ err: error, paymentId: way.paymentId }, 'a payment could not be looked at')
    }
  })
}

async function close(ctx: StoreContext, paymentId: string): Promise<void> {
  const payment = await findPayment(ctx, paymentId)
  const isOpen = payment?.state === 'pending' || payment?.state === 'failed'
  if (isOpen && payment.accountId && payment.externalId) await closeAtStripe(payment.accountId, payment.externalId)
}
