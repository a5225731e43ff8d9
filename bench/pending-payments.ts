import type Stripe from 'stripe'
import { recordHolds, takeStock } from '@/features/inventory/server'
import { STRIPE_API_VERSION } from '@/features/payments/server/stripe/stripe-client'
import { newId } from '@/lib/ids'
import { inTransaction } from '@/server/store-context'
import type { TestStore } from '@/test/create-test-store'
import { bookOrder } from '@/test/stock-shop'

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
  const orderId = await store.run((ctx) =>
    inTransaction(ctx, async (tx) => {
      const { id } = await bookOrder(tx, [demand])
      const stock = await takeStock(tx, { orderId: id, mode: 'held', demands: [demand] })
      if (stock.status === 'short') throw new Error('The bench ran out of stock')
      await recordHolds(tx, { orderId: id, taken: stock.taken })
      await tx.db.order.update({
        where: { id },
        data: { totalMinor: BigInt(TOTAL_MINOR), paymentMethod: 'stripe:card' },
        select: { id: true },
      })
      const payment = { id: paymentId, orderId: id, provider: 'stripe', method: 'card', state: 'pending' }
      const money = { amountMinor: BigInt(TOTAL_MINOR), currency: tx.currency }
      await tx.db.payment.create({
        data: { ...payment, ...money, externalId: intentId, accountId: stripeAccount },
        select: { id: true },
      })
      return id
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
