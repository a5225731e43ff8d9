import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { DoubleMerchant, DoublePayment } from './payhere-books'
import type { PayhereWorld } from './payhere-double'

const TOKEN_SECONDS = 599

/** Access tokens that were handed out. */
export class MerchantTokens {
  readonly #byToken = new Map<string, { merchant: DoubleMerchant; until: number }>()

  grant(merchant: DoubleMerchant): string {
    const token = randomUUID()
    this.#byToken.set(token, { merchant, until: Date.now() + TOKEN_SECONDS * 1000 })
    return token
  }

  merchantOf(header: string | undefined): DoubleMerchant | null {
    const found = this.#byToken.get(/^Bearer (.+)$/.exec(header ?? '')?.[1] ?? '')
    return found && found.until > Date.now() ? found.merchant : null
  }

  /** Every token is worth nothing from now on. */
  revoke(): void {
    this.#byToken.clear()
  }
}

/** The Merchant API: a token for app id and secret, payments by order id, refunds. */
export async function handleMerchantApi(
  world: PayhereWorld,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (url.pathname === '/merchant/v1/oauth/token') return grant(world, request, response)
  const merchant = world.tokens.merchantOf(request.headers.authorization)
  if (!merchant) return json(response, 401, { error: 'invalid_token', error_description: 'Invalid access token' })
  if (url.pathname === '/merchant/v1/payment/search') {
    const orderId = url.searchParams.get('order_id') ?? ''
    const found = world.books.payments.filter(
      ({ checkout: { fields } }) => fields.merchant_id === merchant.merchantId && fields.order_id === orderId,
    )
    if (found.length === 0) return json(response, 200, { status: -1, msg: 'No payments found', data: null })
    return json(response, 200, { status: 1, msg: `Payments with order_id:${orderId}`, data: found.map(toData) })
  }
  if (url.pathname === '/merchant/v1/payment/refund' && request.method === 'POST') {
    return refund(world, merchant, JSON.parse(await text(request)) as RefundBody, response)
  }
  return json(response, 404, { status: -2, msg: 'Not found', data: null })
}

async function grant(world: PayhereWorld, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const [appId = '', appSecret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':')
  const body = new URLSearchParams(await text(request))
  const merchant = world.books.merchantOfApp(appId, appSecret)
  if (!merchant || body.get('grant_type') !== 'client_credentials') {
    return json(response, 401, { error: 'invalid_client', error_description: 'Bad client credentials' })
  }
  return json(response, 200, {
    access_token: world.tokens.grant(merchant),
    token_type: 'bearer',
    expires_in: TOKEN_SECONDS,
    scope: 'SANDBOX',
  })
}

interface RefundBody {
  readonly payment_id?: string
  readonly description?: string
  readonly amount?: string
}

function refund(world: PayhereWorld, merchant: DoubleMerchant, body: RefundBody, response: ServerResponse): void {
  const payment = world.books.find(body.payment_id ?? '')
  if (!payment || payment.checkout.fields.merchant_id !== merchant.merchantId || !body.description) {
    return json(response, 200, { status: -1, msg: 'Invalid refund request', data: null })
  }
  const amount = body.amount === undefined ? null : Math.round(Number(body.amount) * 100)
  const done = world.books.refund(payment, amount, body.description)
  if (typeof done !== 'number') return json(response, 200, { status: -1, msg: done.problem, data: null })
  return json(response, 200, { status: 1, msg: 'Successfully processed the refund', data: done })
}

function toData({ paymentId, checkout: { fields }, at, status, gross, fee }: DoublePayment): object {
  return {
    payment_id: paymentId,
    order_id: fields.order_id,
    date: at.toISOString().replace('T', ' ').slice(0, 19),
    description: fields.items,
    status,
    currency: fields.currency,
    amount: gross / 100,
    customer: {
      first_name: fields.first_name,
      last_name: fields.last_name,
      email: fields.email,
      phone: fields.phone,
      delivery_details: { address: fields.address, city: fields.city, country: fields.country },
    },
    amount_detail: {
      currency: fields.currency,
      gross: gross / 100,
      fee: fee / 100,
      net: (gross - fee) / 100,
      exchange_rate: 1,
      exchange_from: fields.currency,
      exchange_to: fields.currency,
    },
    payment_method: { method: 'VISA', card_customer_name: fields.first_name, card_no: '************1292' },
    items: null,
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
