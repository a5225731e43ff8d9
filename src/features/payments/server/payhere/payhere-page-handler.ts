import type { IncomingMessage, ServerResponse } from 'node:http'
import { trackingUrl } from '@/features/orders/server'
import type { HttpRoute } from '@/server/http/http-route'
import { inStore, type StoreContext } from '@/server/store-context'
import { type StoreEntry, storeUrl } from '@/server/store-directory'
import { findPayer } from '../payhere-repository'
import { isPayhereCurrency } from './payhere-amount'
import { payhereUrl } from './payhere-api'
import { checkoutFields } from './payhere-form'
import { policyOfLeavingPage, renderLeavingPage } from './payhere-page'
import { PAYHERE_PAGE_PATH } from './payhere-provider'
import { openPayhereAccount } from './payhere-store'
import { readPayhereToken } from './payhere-token'

/** The page on a store's host that leads a shopper on to PayHere. */
export const payherePageRoute: HttpRoute = {
  method: 'GET',
  prefix: PAYHERE_PAGE_PATH,
  handle: async (request, response, { path, hostStore }) => {
    const token = path.slice(PAYHERE_PAGE_PATH.length)
    const paymentId = hostStore && readPayhereToken(hostStore.id, token)
    if (!hostStore || !paymentId) return notFound(response)
    const { locale, currency } = hostStore
    const scope = { actor: { kind: 'system', name: 'payhere' } as const, locale, currency, requestId: paymentId }
    await inStore(hostStore, scope, (ctx) => leave(ctx, { request, response, hostStore, paymentId }))
  },
}

interface Leaving {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly hostStore: StoreEntry
  readonly paymentId: string
}

/** Sends the shopper on while the payment is open; else back to the order, which says how it stands. */
async function leave(ctx: StoreContext, { request, response, hostStore, paymentId }: Leaving): Promise<void> {
  const payer = await findPayer(ctx, paymentId)
  const account = await openPayhereAccount(ctx)
  if (!payer || !account) return notFound(response)
  const { currency } = payer
  const order = trackingUrl(ctx, payer.locale, payer.orderId)
  const isOpen = payer.state === 'pending' && payer.orderStatus === 'pending'
  if (!isOpen || !isPayhereCurrency(currency)) {
    response.writeHead(303, { location: order, 'cache-control': 'no-store' })
    response.end()
    return
  }
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
  const cancelUrl = storeUrl(hostStore, `/${payer.locale}/checkout`)
  const fields = checkoutFields(account, {
    storeId: hostStore.id,
    paymentId,
    host,
    payer: { ...payer, currency },
    returnUrl: `${order}?placed=1`,
    cancelUrl,
  })
  if (!fields) return notFound(response)
  const action = payhereUrl(account, '/pay/checkout')
  const { orderName, amountMinor, locale } = payer
  const page = { action, fields, locale, storeName: hostStore.name, orderName, amountMinor, currency, cancelUrl }
  const body = await renderLeavingPage(page)
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'content-security-policy': policyOfLeavingPage(action),
  })
  response.end(body)
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end('Not found')
}
