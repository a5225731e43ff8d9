import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyOrderCause, expireOrders } from '@/features/orders/server'
import { invoiceOnOrderPaid } from '@/features/documents/server/on-order-paid'
import { onOrderPlaced } from '@/features/order-mails/server/on-order-placed'
import { newId } from '@/lib/ids'
import { listMailbox } from '@/server/mail/mailbox'
import { actorAt, ownerOf } from '@/test/caller'
import { countStatements } from '@/test/count-statements'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { amountOff, EUR, percentOff, totalAtLeast } from '@/test/promotions/carts'
import { livePromotion, noPromotions } from '@/test/promotions/live-promotion'
import { shopperBrowser } from '@/test/shopper-browser'
import { HOME_ADDRESS, openForSale, stockDiscrepancies, stockVariant } from '@/test/stock-shop'
import type { PlaceOrderResult } from '../checkout-schema'

let store: TestStore
let methodId: string
beforeAll(async () => {
  store = await createTestStore()
  ;({ methodId } = await openForSale(store))
})
beforeEach(() => noPromotions(store))

type Method = 'manual:cash_on_delivery' | 'test:gateway'
type Browser = ReturnType<typeof shopperBrowser>

const update = (email = 'ana@example.test', paymentMethod: Method = 'manual:cash_on_delivery') => ({
  contact: { email },
  shippingAddress: HOME_ADDRESS,
  shippingMethodId: methodId,
  paymentMethod,
})

/** A browser with a cart of one piece and codes on it. */
async function cartOf(variantId: string, codes: readonly string[] = []): Promise<Browser> {
  const browser = shopperBrowser(store)
  await browser.call((api) => api.storefront.cart.addLine({ variantId }))
  for (const code of codes) await browser.call((api) => api.storefront.cart.applyCode({ code }))
  return browser
}

function place(browser: Browser, expectedTotalMinor: number, given = update()): Promise<PlaceOrderResult> {
  return browser.call((api) =>
    api.storefront.checkout.placeOrder({ idempotencyKey: newId(), expectedTotalMinor, update: given }),
  )
}

const count = (results: readonly PlaceOrderResult[], status: PlaceOrderResult['status']) =>
  results.filter((result) => result.status === status).length

/** The counters against the orders that have the promotion. */
async function booksOf(promotionId: string) {
  return store.run(async (ctx) => {
    const { uses, given, redemptions } = await ctx.db.promotion.findUniqueOrThrow({
      where: { id: promotionId },
      include: { given: true, redemptions: { where: { releasedAt: null } } },
    })
    const codes = await ctx.db.promotionCode.findMany({ where: { promotionId }, orderBy: { code: 'asc' } })
    const adjusted = await ctx.db.orderAdjustment.aggregate({
      where: { promotionId, order: { status: { not: 'cancelled' } } },
      _sum: { amountMinor: true },
    })
    return {
      uses,
      redemptions: redemptions.length,
      givenMinor: Number(given[0]?.amountMinor ?? 0),
      adjustedMinor: Number(adjusted._sum.amountMinor ?? 0),
      codeUses: codes.map((code) => code.uses),
    }
  })
}

describe('an order with promotions', () => {
  it('keeps each discount on its line or on shipping, and counts the uses', async () => {
    const variant = await stockVariant(store, { priceMinor: 2_000 })
    const { id } = await livePromotion(
      store,
      { name: 'Launch', actions: [percentOff(10, 'order'), { kind: 'free_shipping' }] },
      { codes: [{ code: 'LAUNCH' }] },
    )
    const placed = await place(await cartOf(variant.id, ['launch']), 1_800)
    expect(placed).toMatchObject({ status: 'placed', order: { totalMinor: 1_800 } })
    const order = await store.run((ctx) =>
      ctx.db.order.findFirstOrThrow({
        orderBy: { number: 'desc' },
        include: { adjustments: { orderBy: { position: 'asc' } }, lines: true },
      }),
    )
    expect(order).toMatchObject({ subtotalMinor: 2_000n, shippingMinor: 500n, discountMinor: 700n, totalMinor: 1_800n })
    expect(order.adjustments).toMatchObject([
      { promotionId: id, orderLineId: order.lines[0]?.id, label: 'Launch', code: 'LAUNCH', amountMinor: 200n },
      { promotionId: id, orderLineId: null, label: 'Launch', code: 'LAUNCH', amountMinor: 500n },
    ])
    expect(await booksOf(id)).toEqual({ uses: 1, redemptions: 1, givenMinor: 700, adjustedMinor: 700, codeUses: [1] })
    const shown = {
      lines: [{ discountMinor: 200, discounts: [{ label: 'Launch', code: 'LAUNCH', amountMinor: 200 }] }],
      totals: {
        discountMinor: 700,
        discounts: [{ label: 'Launch', code: 'LAUNCH', amountMinor: 200 }],
        shippingDiscounts: [{ label: 'Launch', code: 'LAUNCH', amountMinor: 500 }],
        shippingDiscountMinor: 500,
      },
    }
    expect(await actorAt(ownerOf(store), store.entry.slug).admin.orders.get({ id: order.id })).toMatchObject(shown)
    const token = placed.status === 'placed' ? placed.trackingToken : ''
    const tracked = await shopperBrowser(store).call((api) => api.storefront.orders.byTrackingToken({ token }))
    expect(tracked).toMatchObject(shown)
    await store.run((ctx) => onOrderPlaced.handle(ctx, { orderId: order.id }, newId()))
    const mail = (await listMailbox(20)).find(({ html }) => html.includes(token))
    expect(mail?.text).toContain('Launch: −€2.00')
    expect(mail?.text).toContain('Delivery · Launch')
  })

  it('is paid as it is placed where nothing is left to pay, and has its invoice', async () => {
    const variant = await stockVariant(store, { priceMinor: 2_000 })
    await livePromotion(store, { actions: [percentOff(100, 'order'), { kind: 'free_shipping' }] })
    expect(await place(await cartOf(variant.id), 0)).toMatchObject({ status: 'placed', order: { totalMinor: 0 } })
    const { id, paymentState } = await store.run((ctx) =>
      ctx.db.order.findFirstOrThrow({ orderBy: { number: 'desc' } }),
    )
    expect(paymentState).toBe('paid')
    const events = await store.run((ctx) => ctx.db.outboxEvent.findMany({ orderBy: { id: 'asc' } }))
    const ofOrder = events.filter(({ payload }) => (payload as { orderId?: string }).orderId === id)
    expect(ofOrder.map(({ kind }) => kind)).toEqual(['order.placed', 'order.paid'])
    await store.run((ctx) => invoiceOnOrderPaid.handle(ctx, { orderId: id }, newId()))
    const { documents } = await actorAt(ownerOf(store), store.entry.slug).admin.documents.ofOrder({ orderId: id })
    expect(documents).toMatchObject([{ kind: 'invoice', totalMinor: 0 }])
  })

  it('takes the stock of a gift and has it as a line', async () => {
    const gift = await stockVariant(store, { priceMinor: 800, onHand: 1 })
    const variant = await stockVariant(store, { priceMinor: 3_000 })
    await livePromotion(store, { conditions: totalAtLeast(3_000), actions: [{ kind: 'gift', variantId: gift.id }] })
    const first = await cartOf(variant.id)
    const second = await cartOf(variant.id)
    expect(await place(first, 3_500)).toMatchObject({ status: 'placed' })
    const line = await store.run((ctx) => ctx.db.orderLine.findFirstOrThrow({ where: { variantId: gift.id } }))
    expect(line).toMatchObject({ quantity: 1, unitPriceMinor: 800n, discountMinor: 800n, totalMinor: 0n })
    expect(await place(second, 3_500)).toMatchObject({ status: 'placed' })
    const level = await store.run((ctx) => ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId: gift.id } }))
    expect(level.onHand).toBe(0)
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('says what the total is now where a promotion ended meanwhile', async () => {
    const variant = await stockVariant(store, { priceMinor: 2_000 })
    await livePromotion(store, { actions: [percentOff(10, 'order')] })
    const browser = await cartOf(variant.id)
    await noPromotions(store)
    expect(await place(browser, 2_300)).toMatchObject({ status: 'price_changed', totalMinor: 2_500 })
  })

  it('gives uses back when it is cancelled, where the store says so', async () => {
    const variant = await stockVariant(store, { priceMinor: 2_000 })
    const actions = [amountOff(500, 'order')]
    const { id } = await livePromotion(store, { actions, limits: { totalUses: 1 } }, { codes: [{ code: 'ONCE' }] })
    const browser = await cartOf(variant.id, ['ONCE'])
    expect(await place(browser, 2_000)).toMatchObject({ status: 'placed' })
    const late = await cartOf(variant.id, ['ONCE'])
    expect((await late.call((api) => api.storefront.cart.get())).codes).toEqual([])
    const cancel = async () => {
      const order = await store.run((ctx) => ctx.db.order.findFirstOrThrow({ orderBy: { number: 'desc' } }))
      await actorAt(ownerOf(store), store.entry.slug).admin.orders.cancel({ id: order.id, reason: 'staff' })
    }
    const keeps = (releasesUses: boolean) =>
      store.run((ctx) => ctx.db.storeSetting.update({ where: { id: 1 }, data: { releasesUses } }))
    await cancel()
    expect(await booksOf(id)).toMatchObject({ uses: 0, redemptions: 0, givenMinor: 0, codeUses: [0] })
    expect(await place(await cartOf(variant.id, ['ONCE']), 2_000)).toMatchObject({ status: 'placed' })
    await keeps(false)
    await cancel()
    expect(await booksOf(id)).toMatchObject({ uses: 1, redemptions: 1, givenMinor: 500, codeUses: [1] })
    await keeps(true)
  })

  it('gives uses back when nobody paid, and takes them again for a late payment', async () => {
    const variant = await stockVariant(store, { priceMinor: 2_000 })
    const actions = [amountOff(500, 'order')]
    const { id } = await livePromotion(store, { actions }, { codes: [{ code: 'HELD', maxUses: 1 }] })
    const browser = await cartOf(variant.id, ['HELD'])
    expect(await place(browser, 2_000, update('eva@example.test', 'test:gateway'))).toMatchObject({
      status: 'redirect',
    })
    expect(await booksOf(id)).toMatchObject({ uses: 1, codeUses: [1] })
    const later = { now: new Date(Date.now() + 16 * 60_000) }
    await store.run((ctx) => expireOrders(ctx), later)
    expect(await booksOf(id)).toMatchObject({ uses: 0, redemptions: 0, givenMinor: 0, codeUses: [0] })
    expect((await browser.call((api) => api.storefront.cart.get())).codes).toMatchObject([{ status: 'applied' }])
    const order = await store.run((ctx) => ctx.db.order.findFirstOrThrow({ orderBy: { number: 'desc' } }))
    await store.run((ctx) => applyOrderCause(ctx, { orderId: order.id, cause: 'payment_succeeded' }), later)
    expect(await booksOf(id)).toMatchObject({ uses: 1, redemptions: 1, givenMinor: 500, codeUses: [1] })
  })

  it('counts a guest and the customer of the same address as one shopper', async () => {
    const variant = await stockVariant(store, { priceMinor: 2_000 })
    await livePromotion(store, { actions: [amountOff(500, 'order')], limits: { usesPerCustomer: 1 } })
    const again = await cartOf(variant.id)
    expect(await place(await cartOf(variant.id), 2_000, update('Twice@Example.test'))).toMatchObject({
      status: 'placed',
    })
    expect(await place(again, 2_000, update('twice@example.test'))).toMatchObject({
      status: 'price_changed',
      totalMinor: 2_500,
    })
  })

  it('costs one statement more, two where a promotion may run out', async () => {
    const variant = await stockVariant(store, { priceMinor: 2_000, onHand: 100 })
    const placing = async (expected: number) => {
      const browser = await cartOf(variant.id)
      const { result, statements } = await countStatements(() => place(browser, expected))
      expect(result.status).toBe('placed')
      return statements.length
    }
    await placing(2_500)
    const before = await placing(2_500)
    await livePromotion(store, { actions: [percentOff(10, 'order')] })
    await cartOf(variant.id)
    expect(await placing(2_300)).toBe(before + 1)
    await livePromotion(store, { actions: [percentOff(10, 'order')], limits: { totalUses: 5, usesPerCustomer: 5 } })
    await cartOf(variant.id)
    expect(await placing(2_120)).toBe(before + 2)
    console.log(`placing: ${before} statements without promotions`)
  })

  it('takes a whole checkout a bounded number of statements', async () => {
    const variant = await stockVariant(store, { priceMinor: 2_000, onHand: 100 })
    const walk = async (expectedTotalMinor: number) => {
      const browser = shopperBrowser(store)
      const { contact, shippingAddress, shippingMethodId, paymentMethod } = update('walk@example.test')
      const { result, statements } = await countStatements(async () => {
        await browser.call((api) => api.storefront.cart.addLine({ variantId: variant.id }))
        await browser.call((api) => api.storefront.cart.addLine({ variantId: variant.id }))
        await browser.call((api) => api.storefront.checkout.update({ contact, shippingAddress }))
        await browser.call((api) => api.storefront.checkout.shippingOptions())
        await browser.call((api) => api.storefront.checkout.setShippingMethod({ shippingMethodId }))
        await browser.call((api) => api.storefront.checkout.setPaymentMethod({ paymentMethod }))
        return browser.call((api) =>
          api.storefront.checkout.placeOrder({ idempotencyKey: newId(), expectedTotalMinor }),
        )
      })
      expect(result.status).toBe('placed')
      return statements.length
    }
    // Of two: what a cache reads anew meanwhile is not the checkout's.
    const fewest = async (total: number) => Math.min(await walk(total), await walk(total))
    await walk(4_500)
    const none = await fewest(4_500)
    await livePromotion(store, { actions: [percentOff(10, 'order')] })
    await cartOf(variant.id)
    const unlimited = await fewest(4_100)
    await livePromotion(store, { actions: [percentOff(10, 'order')], limits: { totalUses: 100, usesPerCustomer: 100 } })
    await cartOf(variant.id)
    const limited = await fewest(3_740)
    console.log(`a whole checkout: ${none} statements, ${unlimited} with promotions, ${limited} with limited ones`)
    expect(unlimited).toBe(none + 1)
    // One for each of the seven times that the cart is priced, and one for the uses.
    expect(limited).toBeLessThanOrEqual(none + 8)
  })
})

/** No lock on its stock lets the orders through one by one. */
const NOT_COUNTED = { priceMinor: 2_000, tracked: false }

describe('drill 14: the last use', () => {
  it('of a single-use code goes to one of 100 shoppers', async () => {
    const variant = await stockVariant(store, NOT_COUNTED)
    const { id } = await livePromotion(
      store,
      { actions: [amountOff(500, 'order')] },
      { codes: [{ code: 'SINGLE', maxUses: 1 }] },
    )
    const browsers = await Promise.all(Array.from({ length: 100 }, () => cartOf(variant.id, ['SINGLE'])))
    const results = await Promise.all(
      browsers.map((browser, index) => place(browser, 2_000, update(`shopper-${index}@example.test`))),
    )
    expect(count(results, 'placed')).toBe(1)
    const refused = results.find((result) => result.status === 'promotion_unavailable')
    expect(refused).toMatchObject({
      promotions: [{ promotionId: id, code: 'SINGLE', reason: 'usage_limit_reached' }],
      totalMinor: 2_500,
      checkout: { cart: { codes: [{ code: 'SINGLE', status: 'usage_limit_reached' }] }, missing: [] },
    })
    expect(count(results, 'promotion_unavailable') + count(results, 'price_changed')).toBe(99)
    expect(await booksOf(id)).toEqual({ uses: 1, redemptions: 1, givenMinor: 500, adjustedMinor: 500, codeUses: [1] })
    const numbers = await store.run((ctx) =>
      ctx.db.order.findMany({ select: { number: true }, orderBy: { number: 'asc' } }),
    )
    expect(numbers.map(({ number }, index) => number - index - 1001).every((gap) => gap === 0)).toBe(true)
    // Refused once, the same cart buys at the price that it was told.
    const loser = browsers[results.findIndex((result) => result.status !== 'placed')]
    expect(await place(loser!, 2_500, update('loser@example.test'))).toMatchObject({ status: 'placed' })
  }, 120_000)

  it('of a customer goes to one of ten tabs', async () => {
    const variant = await stockVariant(store, NOT_COUNTED)
    const { id } = await livePromotion(store, { actions: [amountOff(500, 'order')], limits: { usesPerCustomer: 1 } })
    const browsers = await Promise.all(Array.from({ length: 10 }, () => cartOf(variant.id)))
    const results = await Promise.all(browsers.map((browser) => place(browser, 2_000, update('tabs@example.test'))))
    expect(count(results, 'placed')).toBe(1)
    expect(await booksOf(id)).toMatchObject({ uses: 1, redemptions: 1, adjustedMinor: 500 })
  }, 60_000)

  it('never gives more than the budget to 50 orders', async () => {
    const variant = await stockVariant(store, NOT_COUNTED)
    const { id } = await livePromotion(store, { actions: [amountOff(500, 'order')], limits: { budget: EUR(5_200) } })
    const browsers = await Promise.all(Array.from({ length: 50 }, () => cartOf(variant.id)))
    const buy = async (browser: Browser, index: number): Promise<PlaceOrderResult> => {
      let expected = 2_000
      for (;;) {
        const result = await place(browser, expected, update(`budget-${index}@example.test`))
        if (!('totalMinor' in result)) return result
        expected = result.totalMinor
      }
    }
    const results = await Promise.all(browsers.map(buy))
    expect(count(results, 'placed')).toBe(50)
    // Ten in full, and the last one what was left.
    expect(await booksOf(id)).toMatchObject({ uses: 11, redemptions: 11, givenMinor: 5_200, adjustedMinor: 5_200 })
  }, 120_000)
})
