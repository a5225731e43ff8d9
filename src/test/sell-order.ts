import { newId } from '@/lib/ids'
import { actorAt, ownerOf } from './caller'
import type { TestStore } from './create-test-store'
import { shopperBrowser } from './shopper-browser'
import { HOME_ADDRESS } from './stock-shop'

export interface SoldOrder {
  readonly id: string
  readonly totalMinor: number
  readonly trackingToken: string
  readonly lineIds: readonly string[]
  readonly paymentId: string
}

/** An order of these variants, as a shopper places it; `paid`: its money is here, with the fee that the platform kept of it. */
export async function sellOrder(
  store: TestStore,
  goods: readonly { readonly variantId: string; readonly quantity: number }[],
  options: { methodId: string; paid?: boolean; feeMinor?: number; email?: string },
): Promise<SoldOrder> {
  const browser = shopperBrowser(store)
  for (const { variantId, quantity } of goods) {
    await browser.call((api) => api.storefront.cart.addLine({ variantId, quantity }))
  }
  const addressed = await browser.call((api) =>
    api.storefront.checkout.setContactAndAddress({
      contact: { email: options.email ?? 'ana@example.test' },
      shippingAddress: HOME_ADDRESS,
    }),
  )
  if (!('checkout' in addressed)) throw new Error(addressed.status)
  const chosen = await browser.call((api) =>
    api.storefront.checkout.setShippingMethod({ shippingMethodId: options.methodId }),
  )
  if (!('checkout' in chosen)) throw new Error(chosen.status)
  const placed = await browser.call((api) =>
    api.storefront.checkout.placeOrder({
      idempotencyKey: `sold-${newId()}`,
      expectedTotalMinor: chosen.checkout.cart.totals.totalMinor,
      update: { paymentMethod: 'manual:bank_transfer' },
    }),
  )
  if (placed.status !== 'placed') throw new Error(placed.status)
  const sold = await store.run(async (ctx) => {
    const order = await ctx.db.order.findUniqueOrThrow({
      where: { number: placed.order.number },
      include: { lines: { orderBy: { position: 'asc' } }, payments: true },
    })
    const paymentId = order.payments[0]?.id ?? ''
    const { trackingToken } = placed
    return {
      id: order.id,
      totalMinor: Number(order.totalMinor),
      trackingToken,
      lineIds: order.lines.map((line) => line.id),
      paymentId,
    }
  })
  if (options.paid !== false) {
    await actorAt(ownerOf(store), store.entry.slug).admin.payments.markPaid({ id: sold.id })
    const data = { feeMinor: BigInt(options.feeMinor ?? 0) }
    await store.run((ctx) => ctx.db.payment.update({ where: { id: sold.paymentId }, data }))
  }
  return sold
}
