import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { handleControl } from './payhere-control'
import { type DoubleCheckout, type DoubleMerchant, notification, PayhereBooks } from './payhere-books'
import { PayhereDelivery } from './payhere-delivery'
import { handleMerchantApi, MerchantTokens } from './payhere-merchant-api'
import { checkoutPage, problemPage } from './payhere-pages'

export interface PayhereDoubleOptions {
  readonly merchants: readonly DoubleMerchant[]
  /** 0: any free port. */
  readonly port?: number
  /** Between the tries of a notification that the shop did not take. */
  readonly retryPausesMs?: readonly number[]
}

export interface PayhereWorld {
  readonly books: PayhereBooks
  readonly delivery: PayhereDelivery
  readonly tokens: MerchantTokens
  /** `down`: every answer is 503; `hang`: none comes. */
  outage: 'none' | 'down' | 'hang'
}

export interface PayhereDouble extends PayhereWorld {
  readonly url: string
  stop(): Promise<void>
}

const STATUS_OF = { pay: '2', pending: '0', decline: '-2', cancel: '-1' } as const

/**
 * PayHere as a server of its own: takes checkout forms, checks every field and the hash, lets the payer decide on a page, posts the signed
 * notification to the shop, and answers the Merchant API (payments by order id, refunds). `/_control` makes it misbehave.
 */
export async function startPayhereDouble(options: PayhereDoubleOptions): Promise<PayhereDouble> {
  const world: PayhereWorld = {
    books: new PayhereBooks(options.merchants),
    delivery: new PayhereDelivery(options.retryPausesMs ?? [500, 1000, 2000, 4000, 8000, 15_000]),
    tokens: new MerchantTokens(),
    outage: 'none',
  }
  const server = createServer((request, response) => {
    answer(world, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return Object.assign(world, {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections()
      await Promise.all([new Promise((resolve) => server.close(resolve)), world.delivery.stop()])
    },
  })
}

async function answer(world: PayhereWorld, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://payhere.double')
  if (url.pathname.startsWith('/_control')) return handleControl(world, request, response, url.pathname)
  if (world.outage === 'hang') return
  if (world.outage === 'down') {
    response.writeHead(503).end('down')
    return
  }
  if (url.pathname.startsWith('/merchant/v1/')) return handleMerchantApi(world, request, response, url)
  if (url.pathname === '/pay/checkout' && request.method === 'POST') return open(world, request, response)
  const checkout = world.books.checkouts.get(url.pathname.slice('/pay/'.length))
  if (!checkout) return html(response, 404, problemPage('There is no such payment'))
  if (request.method === 'GET') return html(response, 200, checkoutPage(checkout))
  return decide(world, checkout, await form(request), response)
}

async function open(world: PayhereWorld, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const checkout = world.books.open(await form(request))
  if ('problem' in checkout) return html(response, 400, problemPage(checkout.problem))
  response.writeHead(303, { location: `/pay/${checkout.id}` }).end()
}

async function decide(
  world: PayhereWorld,
  checkout: DoubleCheckout,
  { decision = '' }: Record<string, string>,
  response: ServerResponse,
): Promise<void> {
  if (!(decision in STATUS_OF)) return html(response, 400, problemPage('No such decision'))
  const code = STATUS_OF[decision as keyof typeof STATUS_OF]
  const { fields } = checkout
  const paymentId = code === '2' ? world.books.receive(checkout).paymentId : world.books.nextPaymentId()
  await world.delivery.deliver(fields.notify_url ?? '', notification(checkout, code, paymentId))
  response.writeHead(303, { location: decision === 'cancel' ? fields.cancel_url : fields.return_url }).end()
}

/** A posted form; of a name sent twice the last value. */
async function form(request: IncomingMessage): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(await text(request)))
}

function html(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body)
}
