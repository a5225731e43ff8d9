import { newId } from '@/lib/ids'
import { checkoutHash } from '@/features/payments/server/payhere/payhere-signature'
import { placeOf } from '@/features/payments/server/payhere/payhere-store'
import { savePayhereAccountRow } from '@/features/payments/server/payhere-repository'
import { forgetStores, storeUrl } from '@/server/store-directory'
import { seal } from '@/server/sealed-secrets'
import type { DoubleMerchant } from '../../e2e/doubles/payhere/payhere-books'
import type { TestStore } from './create-test-store'
import { shopperBrowser } from './shopper-browser'
import { HOME_ADDRESS, stockVariant } from './stock-shop'

/** A merchant for the double: what PayHere gave the store of the test. */
export function newMerchant(): DoubleMerchant {
  const word = newId().replaceAll('-', '')
  const number = BigInt(`0x${word.slice(-8)}`) % 900_000_000n
  return {
    merchantId: String(1_000_000_000n + number),
    secrets: { '*': `secret-${word}` },
    appId: `app-${word}`,
    appSecret: `key-${word}`,
  }
}

/** Connects the store with PayHere; without `keys` its Merchant API cannot be asked. */
export async function connectPayhere(store: TestStore, merchant: DoubleMerchant, keys = true): Promise<void> {
  const host = new URL(storeUrl(store.entry)).hostname
  const credentials = {
    secrets: [{ host, secret: merchant.secrets['*'] ?? '' }],
    app: keys ? { id: merchant.appId, secret: merchant.appSecret } : null,
  }
  await store.run((ctx) =>
    savePayhereAccountRow(ctx, {
      merchantId: merchant.merchantId,
      livemode: false,
      sealed: seal(placeOf(ctx), JSON.stringify(credentials)),
    }),
  )
  forgetStores()
}

/** What `payhereOrder` costs: two pieces and shipping. */
export const PAYHERE_TOTAL = 5500

/** An order of two pieces that waits for its payment by PayHere, in a store that is open for sale with it. */
export async function payhereOrder(store: TestStore, methodId: string) {
  const variant = await stockVariant(store, { onHand: 5 })
  const browser = shopperBrowser(store)
  await browser.call((api) => api.storefront.cart.addLine({ variantId: variant.id, quantity: 2 }))
  const placed = await browser.call((api) =>
    api.storefront.checkout.placeOrder({
      idempotencyKey: `payhere-${newId()}`,
      expectedTotalMinor: PAYHERE_TOTAL,
      update: {
        contact: { email: 'ana@example.test', phone: '+94771234567' },
        shippingAddress: HOME_ADDRESS,
        shippingMethodId: methodId,
        paymentMethod: 'payhere:checkout',
      },
    }),
  )
  if (placed.status !== 'redirect') throw new Error(placed.status)
  const order = await store.run((ctx) =>
    ctx.db.order.findUniqueOrThrow({ where: { number: placed.order.number }, include: { payments: true } }),
  )
  return { orderId: order.id, paymentId: order.payments[0]?.id ?? '', url: placed.url, variantId: variant.id }
}

/** The form that a shopper's browser would post to PayHere for a payment. */
export function payhereForm(
  store: TestStore,
  merchant: DoubleMerchant,
  payment: { paymentId: string; notifyUrl: string; currency?: string; amount?: string },
): Record<string, string> {
  const { paymentId: orderId, notifyUrl, currency = 'EUR', amount = '55.00' } = payment
  const signed = { merchantId: merchant.merchantId, orderId, amount, currency }
  return {
    merchant_id: merchant.merchantId,
    return_url: storeUrl(store.entry, '/done'),
    cancel_url: storeUrl(store.entry, '/back'),
    notify_url: notifyUrl,
    first_name: 'Ana',
    last_name: 'Perera',
    email: 'ana@example.test',
    phone: '+94771234567',
    address: '1 Galle Road',
    city: 'Colombo',
    country: 'Sri Lanka',
    order_id: orderId,
    items: '#1',
    currency,
    amount,
    hash: checkoutHash(signed, merchant.secrets['*'] ?? ''),
  }
}
