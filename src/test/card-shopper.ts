import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'node:http'
import type { PlaceOrderResult } from '@/features/checkout/checkout-schema'
import { newId } from '@/lib/ids'
import { HttpShopper } from './http-shopper'
import { HOME_ADDRESS } from './stock-shop'
import { decideOn } from './stripe-orders'

const PATIENCE_MS = 90_000
const PAUSE_MS = 200

export interface CardPurchase {
  readonly email: string
  readonly orderNumber: number
  /** Where Stripe's page is. */
  readonly pageUrl: string
  /** Requests that were not answered, and asked again. */
  readonly retries: number
}

/**
 * A shopper who buys one piece by card and does not give up: what is not answered, because the server was killed, is asked again with the same
 * idempotency key, as a browser's "try again" does. @throws where an answer is an error
 */
export async function orderByCard(
  at: { port: number; host: string },
  order: { variantId: string; shippingMethodId: string; totalMinor: number },
): Promise<CardPurchase> {
  const email = `${newId()}@example.test`
  const idempotencyKey = newId()
  let retries = 0
  const deadline = Date.now() + PATIENCE_MS
  const persist = async <T>(procedure: string, input: object, cookieOf: HttpShopper): Promise<T> => {
    for (;;) {
      const answer = await cookieOf.call<T>(procedure, input).catch(() => null)
      if (answer?.data) return answer.data
      // 5xx: the database is away for a moment. Anything else is an error that a shopper would see.
      if (answer && answer.status < 500) throw new Error(`${procedure}: ${answer.status} ${answer.text.slice(0, 300)}`)
      if (Date.now() > deadline) throw new Error(`${procedure} was never answered`)
      retries += 1
      await sleep(PAUSE_MS)
    }
  }
  const shopper = new HttpShopper(at.port, at.host)
  try {
    await persist('cart.addLine', { variantId: order.variantId, quantity: 1 }, shopper)
    const placed = await persist<PlaceOrderResult>(
      'checkout.placeOrder',
      {
        idempotencyKey,
        expectedTotalMinor: order.totalMinor,
        update: {
          contact: { email },
          shippingAddress: HOME_ADDRESS,
          shippingMethodId: order.shippingMethodId,
          paymentMethod: 'stripe:card',
        },
      },
      shopper,
    )
    if (placed.status !== 'redirect') throw new Error(`The order was answered by ${placed.status}`)
    return { email, orderNumber: placed.order.number, pageUrl: placed.url, retries }
  } finally {
    shopper.close()
  }
}

/** Pays on Stripe's page; where the browser is sent next. */
export function payByCard({ pageUrl }: Pick<CardPurchase, 'pageUrl'>): Promise<string> {
  return decideOn(pageUrl, 'pay')
}

/** The browser comes back as it was told; the status, or null where nobody answered. */
export function comeBackTo(location: string): Promise<number | null> {
  const { port, pathname, search, host } = new URL(location)
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, path: pathname + search, headers: { host } }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? null))
      response.on('error', () => resolve(null))
    })
    sent.on('error', () => resolve(null))
    sent.end()
  })
}
