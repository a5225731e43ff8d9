import type Stripe from 'stripe'
import { recordHolds, type StockDemand, takeStock } from '@/features/inventory/server'
import { createOrder, type NewOrder, type NewOrderLine } from '@/features/orders/server'
import { STRIPE_API_VERSION } from '@/features/payments/server/stripe/stripe-client'
import { addressSchema } from '@/lib/address'
import { newId } from '@/lib/ids'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { TestStore } from '@/test/create-test-store'
import { HOME_ADDRESS } from '@/test/stock-shop'

const TOTAL_MINOR = 5500
const AT_ONCE = 8

/** Where messages about payments come from and go to. */
export interface PaidStore {
  readonly store: TestStore
  readonly stripeAccount: string
  readonly variantIds: readonly string[]
}

/** Makes so many orders that hold a piece and wait for their payment, and the message of each that the money came. Unsigned. */
export async function pendingPayments(at: PaidStore, count: number): Promise<string[]> {
  const messages: string[] = []
  for (let made = 0; made < count; made += AT_ONCE) {
    messages.push(
      ...(await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => pendingPayment(at, made + index)))),
    )
  }
  return messages.slice(0, count)
}

async function pendingPayment({ store, stripeAccount, variantIds }: PaidStore, index: number): Promise<string> {
  const demand = { variantId: variantIds[index % variantIds.length] ?? '', quantity: 1 }
  const paymentId = newId()
  const intentId = `pi_${paymentId.replaceAll('-', '')}`
  const orderId = newId()
  await store.run((ctx) =>
    inTransaction(ctx, async (tx) => {
      const stock = await takeStock(tx, { orderId, mode: 'held', demands: [demand] })
      if (stock.status === 'short') throw new Error('The bench ran out of stock')
      const line = await lineOf(tx, demand)
      await createOrder(tx, orderOf(tx, orderId, line, { id: paymentId, provider: 'stripe', method: 'card' }))
      await recordHolds(tx, { orderId, taken: stock.taken })
      await tx.db.payment.update({
        where: { id: paymentId },
        data: { externalId: intentId, accountId: stripeAccount },
        select: { id: true },
      })
    }),
  )
  const intent = {
    id: intentId,
    object: 'payment_intent',
    amount: TOTAL_MINOR,
    amount_received: TOTAL_MINOR,
    application_fee_amount: null,
    currency: store.entry.currency.toLowerCase(),
    metadata: { storeId: store.entry.id, orderId, paymentId },
    status: 'succeeded',
  } satisfies Partial<Stripe.PaymentIntent>
  return JSON.stringify({
    id: `evt_${paymentId.replaceAll('-', '')}`,
    object: 'event',
    account: stripeAccount,
    api_version: STRIPE_API_VERSION,
    created: Math.floor(Date.now() / 1000),
    livemode: false,
    type: 'payment_intent.succeeded',
    data: { object: intent },
  })
}

async function lineOf(ctx: StoreContext, { variantId, quantity }: StockDemand): Promise<NewOrderLine> {
  const { product, sku } = await ctx.db.variant.findUniqueOrThrow({
    where: { id: variantId },
    select: { sku: true, product: { select: { id: true, handle: true, title: true } } },
  })
  const { id: productId, handle: productHandle, title } = product
  return {
    id: newId(),
    productId,
    productHandle,
    variantId,
    title,
    variantTitle: '',
    sku,
    imageKey: null,
    quantity,
    unitPriceMinor: TOTAL_MINOR,
    subtotalMinor: TOTAL_MINOR,
    totalMinor: TOTAL_MINOR,
    discountMinor: 0,
    taxMinor: 0,
    taxes: [],
    taxClass: 'standard',
    requiresShipping: true,
    weightGrams: null,
    stockItems: null,
  }
}

function orderOf(ctx: StoreContext, id: string, line: NewOrderLine, payment: NewOrder['payment']) {
  return {
    id,
    cartId: null,
    customerId: null,
    email: 'buyer@example.test',
    phone: null,
    note: null,
    locale: 'en',
    currency: ctx.currency,
    status: 'pending',
    paymentMethod: 'stripe:card',
    shippingAddress: addressSchema.parse(HOME_ADDRESS),
    billingAddress: null,
    shippingMethodId: null,
    shippingMethodName: null,
    subtotalMinor: TOTAL_MINOR,
    discountMinor: 0,
    shippingMinor: 0,
    shippingTaxes: [],
    taxMinor: 0,
    taxIncluded: true,
    taxExempt: false,
    totalMinor: TOTAL_MINOR,
    lines: [line],
    adjustments: [],
    payment,
  } satisfies Omit<NewOrder, 'event'>
}
