import { newId } from '@/lib/ids'
import type { TestStore } from './create-test-store'
import { shopperBrowser } from './shopper-browser'
import { HOME_ADDRESS, stockVariant } from './stock-shop'
import type { StripeShop } from './stripe-shop'

/** What a shopper may do on the hosted page. */
export type PageDecision = 'pay' | 'authenticate' | 'decline' | 'abandon'

/** A store that is open for sale, with a Stripe account. */
export interface StripeStore {
  readonly shop: StripeShop
  readonly store: TestStore
  readonly methodId: string
}

/** Places an order of two pieces (5500 with shipping) to be paid by card: the answer, and the shopper's browser. */
export async function placeCardOrder(
  { store, methodId }: Omit<StripeStore, 'shop'>,
  options: { onHand?: number } = {},
) {
  const variant = await stockVariant(store, { onHand: options.onHand ?? 5 })
  const browser = shopperBrowser(store)
  await browser.call((api) => api.storefront.cart.addLine({ variantId: variant.id, quantity: 2 }))
  const input = {
    idempotencyKey: `stripe-${newId()}`,
    expectedTotalMinor: 5500,
    update: {
      contact: { email: 'ana@example.test' },
      shippingAddress: HOME_ADDRESS,
      shippingMethodId: methodId,
      paymentMethod: 'stripe:card' as const,
    },
  }
  const place = () => browser.call((api) => api.storefront.checkout.placeOrder(input))
  return { variant, browser, place, answer: await place() }
}

/** An order that waits for its payment on Stripe's page. */
export async function cardOrder(at: StripeStore, options: { onHand?: number } = {}) {
  const { store, shop } = at
  const { variant, browser, place, answer } = await placeCardOrder(at, options)
  if (answer.status !== 'redirect') throw new Error(`The order was not begun: ${answer.status}`)
  const read = () =>
    store.run((ctx) =>
      ctx.db.order.findFirstOrThrow({
        where: { number: answer.order.number },
        include: { payments: { orderBy: { createdAt: 'asc' } }, events: true, refunds: true },
      }),
    )
  const { id, payments } = await read()
  return {
    id,
    paymentId: payments[0]?.id ?? '',
    token: answer.trackingToken,
    pageUrl: answer.url,
    variant,
    browser,
    placeAgain: place,
    read,
    level: () => store.run((ctx) => ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId: variant.id } })),
    ledger: () => store.run((ctx) => ctx.db.ledgerEntry.findMany({ where: { orderId: id } })),
    /** Decides on a page of the double; where the shopper is sent next. */
    decide: (decision: PageDecision | 'complete' | 'fail', url = answer.url) => decideOn(url, decision),
    /** Comes back to the platform as the double says; where the shopper is sent from there. */
    comeBack: (location: string) => comeBack(shop, location),
  }
}

export async function decideOn(url: string, decision: string): Promise<string> {
  const body = new URLSearchParams({ decision })
  const response = await fetch(url, { method: 'POST', body, redirect: 'manual' })
  await response.arrayBuffer()
  return response.headers.get('location') ?? ''
}

async function comeBack(shop: StripeShop, location: string): Promise<string> {
  const { pathname } = new URL(location)
  const response = await fetch(`${shop.url}${pathname}`, { redirect: 'manual' })
  await response.arrayBuffer()
  return response.headers.get('location') ?? ''
}
