import { newId } from '@/lib/ids'
import type { PaymentEvent, PaymentEventKind } from '@/features/payments/payments-schema'
import type { TestStore } from './create-test-store'
import { shopperBrowser } from './shopper-browser'
import { HOME_ADDRESS, stockVariant } from './stock-shop'

/** What `awaitingOrder` costs: two pieces and shipping. */
export const AWAITING_TOTAL = 5500

/** An order of two pieces that waits for its payment by the test gateway, in a store that is open for sale. */
export async function awaitingOrder(store: TestStore, methodId: string, onHand = 5) {
  const variant = await stockVariant(store, { onHand })
  const browser = shopperBrowser(store)
  await browser.call((api) => api.storefront.cart.addLine({ variantId: variant.id, quantity: 2 }))
  const placed = await browser.call((api) =>
    api.storefront.checkout.placeOrder({
      idempotencyKey: `payment-${newId()}`,
      expectedTotalMinor: AWAITING_TOTAL,
      update: {
        contact: { email: 'ana@example.test' },
        shippingAddress: HOME_ADDRESS,
        shippingMethodId: methodId,
        paymentMethod: 'test:gateway',
      },
    }),
  )
  if (placed.status !== 'redirect') throw new Error(placed.status)
  const order = await store.run((ctx) =>
    ctx.db.order.findUniqueOrThrow({ where: { number: placed.order.number }, include: { payments: true } }),
  )
  const paymentId = order.payments[0]!.id
  const event = (kind: PaymentEventKind, change: Partial<PaymentEvent> = {}): PaymentEvent => ({
    storeId: store.entry.id,
    paymentId,
    provider: 'test',
    externalEventId: `evt_${newId()}`,
    externalId: `test_${paymentId}`,
    kind,
    amountMinor: AWAITING_TOTAL,
    currency: 'EUR',
    failureCode: kind === 'failed' ? 'card_declined' : null,
    ...change,
  })
  const read = () =>
    store.run((ctx) =>
      ctx.db.order.findUniqueOrThrow({ where: { id: order.id }, include: { payments: true, events: true } }),
    )
  const level = () => store.run((ctx) => ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId: variant.id } }))
  return { id: order.id, paymentId, event, read, level, browser, token: placed.trackingToken, variant }
}
