import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/ids'
import { listMailbox } from '@/server/mail/mailbox'
import { actorAt, ownerOf } from '@/test/caller'
import { countStatements } from '@/test/count-statements'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { shopperBrowser } from '@/test/shopper-browser'
import { HOME_ADDRESS, openForSale, stockDiscrepancies, stockVariant } from '@/test/stock-shop'
import { onOrderCancelled } from '@/features/order-mails/server/on-order-cancelled'
import { onOrderFulfilled } from '@/features/order-mails/server/on-order-fulfilled'
import { onOrderPlaced } from '@/features/order-mails/server/on-order-placed'

let store: TestStore
let methodId: string

beforeAll(async () => {
  store = await createTestStore()
  ;({ methodId } = await openForSale(store, { paymentMethods: ['manual:bank_transfer', 'manual:cash_on_delivery'] }))
})

const staff = () => actorAt(ownerOf(store), store.entry.slug).admin

async function placedOrder(
  change: { paymentMethod?: 'manual:bank_transfer' | 'manual:cash_on_delivery'; email?: string; locale?: string } = {},
) {
  const variants = [
    await stockVariant(store, { onHand: 5 }),
    await stockVariant(store, { onHand: 5, priceMinor: 1000 }),
  ]
  const browser = shopperBrowser(store)
  for (const { id } of variants)
    await browser.call((api) => api.storefront.cart.addLine({ variantId: id, quantity: 2 }))
  const placed = await browser.call(
    (api) =>
      api.storefront.checkout.placeOrder({
        idempotencyKey: `orders-${newId()}`,
        expectedTotalMinor: 7500,
        update: {
          contact: { email: change.email ?? 'ana@example.test' },
          shippingAddress: HOME_ADDRESS,
          shippingMethodId: methodId,
          paymentMethod: change.paymentMethod ?? 'manual:cash_on_delivery',
        },
      }),
    change.locale ? { headers: { 'x-stoa-locale': change.locale } } : {},
  )
  if (placed.status !== 'placed') throw new Error(placed.status)
  const { id } = await store.run((ctx) => ctx.db.order.findUniqueOrThrow({ where: { number: placed.order.number } }))
  return { id, placed, variants, browser }
}

describe('an order in the admin', () => {
  it('is shown whole, in a number of statements that does not grow with it', async () => {
    const { id, variants } = await placedOrder()
    const { result, statements } = await countStatements(() => staff().orders.get({ id }))
    expect(result).toMatchObject({
      status: 'placed',
      paymentState: 'pending',
      fulfilmentState: 'unfulfilled',
      totals: {
        subtotalMinor: 7000,
        shippingMinor: 500,
        taxMinor: 1249,
        totalMinor: 7500,
        taxes: [{ name: 'TVA', ratePpm: 200_000, amountMinor: 1249 }],
      },
      allowed: { markPaid: true, refund: false, fulfil: true, cancel: true },
      timeline: [{ kind: 'placed', actorKind: 'customer' }],
    })
    expect(result.lines.map((line) => line.variantId)).toEqual(variants.map((variant) => variant.id))
    expect(statements.length).toBeLessThanOrEqual(12)
  })

  it('is paid, sent in parts and told of', async () => {
    const { id, placed } = await placedOrder({ paymentMethod: 'manual:bank_transfer' })
    await staff().payments.markPaid({ id, reference: 'transfer 4711' })
    await expect(staff().payments.markPaid({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
    const [first, second] = (await staff().orders.get({ id })).lines
    const parcel = await staff().fulfilment.fulfil({
      orderId: id,
      lines: [{ orderLineId: first!.id, quantity: 1 }],
      carrier: 'Fan Courier',
      trackingNumber: 'RO123',
      trackingUrl: 'https://courier.example/RO123',
    })
    expect(await staff().orders.get({ id })).toMatchObject({
      fulfilmentState: 'partially_fulfilled',
      paymentState: 'paid',
    })
    await expect(
      staff().fulfilment.fulfil({ orderId: id, lines: [{ orderLineId: first!.id, quantity: 2 }] }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await staff().fulfilment.fulfil({
      orderId: id,
      lines: [
        { orderLineId: first!.id, quantity: 1 },
        { orderLineId: second!.id, quantity: 2 },
      ],
      notify: false,
    })
    const tracked = await shopperBrowser(store).call((api) =>
      api.storefront.orders.byTrackingToken({ token: placed.trackingToken }),
    )
    expect(tracked).toMatchObject({
      fulfilmentState: 'fulfilled',
      shipments: [{ number: 1, carrier: 'Fan Courier', trackingNumber: 'RO123' }, { number: 2 }],
      timeline: [
        { kind: 'placed' },
        { kind: 'paid' },
        { kind: 'shipped', shipmentNumber: 1 },
        { kind: 'shipped', shipmentNumber: 2 },
      ],
    })
    const kinds = await store.run(
      (ctx) => ctx.db.$queryRaw<{ kind: string }[]>`
        SELECT kind FROM outbox_event WHERE payload ->> 'orderId' = ${id} ORDER BY id`,
    )
    expect(kinds.map(({ kind }) => kind)).toEqual(['order.placed', 'order.paid', 'order.fulfilled'])
    await store.run((ctx) => onOrderFulfilled.handle(ctx, { orderId: id, fulfilmentId: parcel.fulfilmentId }, newId()))
    const mail = (await listMailbox(5)).find((one) => one.subject.includes('on its way'))
    expect(mail?.text).toContain('RO123')
  })

  it('is sent once where two people send the same pieces at the same instant', async () => {
    const { id } = await placedOrder()
    const [first] = (await staff().orders.get({ id })).lines
    const send = () => staff().fulfilment.fulfil({ orderId: id, lines: [{ orderLineId: first!.id, quantity: 2 }] })
    const outcomes = await Promise.allSettled([send(), send(), send(), send()])
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'BAD_REQUEST' })
    }
  })

  it('is cancelled with what was not sent back on the shelf, and its money owed', async () => {
    const { id, variants } = await placedOrder()
    await staff().payments.markPaid({ id })
    const [first] = (await staff().orders.get({ id })).lines
    await staff().fulfilment.fulfil({ orderId: id, lines: [{ orderLineId: first!.id, quantity: 1 }] })
    await staff().orders.cancel({ id, reason: 'customer', note: 'changed their mind' })
    expect(await staff().orders.get({ id })).toMatchObject({
      status: 'cancelled',
      refundDue: true,
      cancelReason: 'customer',
      allowed: { markPaid: false, refund: true, fulfil: false, cancel: false },
    })
    const levels = await store.run((ctx) =>
      ctx.db.stockLevel.findMany({ where: { variantId: { in: variants.map((one) => one.id) } } }),
    )
    expect(new Map(levels.map((level) => [level.variantId, level.onHand]))).toEqual(
      new Map([
        [variants[0]!.id, 4],
        [variants[1]!.id, 5],
      ]),
    )
    await expect(staff().orders.cancel({ id, reason: 'staff' })).rejects.toMatchObject({ code: 'CONFLICT' })
    await staff().payments.refundRemainder({ id })
    await expect(staff().payments.refundRemainder({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await staff().orders.get({ id })).toMatchObject({ paymentState: 'refunded', refundDue: false })
    expect(await stockDiscrepancies(store)).toEqual([])
    await store.run((ctx) => onOrderCancelled.handle(ctx, { orderId: id }, newId()))
    expect((await listMailbox(5)).some((one) => one.subject.includes('cancelled'))).toBe(true)
  })

  it('keeps notes that only staff sees', async () => {
    const { id, placed, browser } = await placedOrder()
    await staff().orders.addNote({ id, text: `call first ${store.canary}` })
    expect((await staff().orders.get({ id })).timeline[0]).toMatchObject({
      kind: 'note',
      actorKind: 'staff',
      actorName: 'Owner',
    })
    const tracked = await browser.call((api) => api.storefront.orders.byTrackingToken({ token: placed.trackingToken }))
    expect(JSON.stringify(tracked.timeline)).not.toContain(store.canary)
  })
})

describe('the list of orders', () => {
  it('finds by number, e-mail and name, filters, and pages in two statements', async () => {
    const { id, placed } = await placedOrder({ email: 'find.me@example.test' })
    const ids = async (input: Parameters<ReturnType<typeof staff>['orders']['list']>[0]) =>
      (await staff().orders.list(input)).orders.map((order) => order.id)
    expect(await ids({ search: placed.order.name })).toEqual([id])
    expect(await ids({ search: String(placed.order.number) })).toEqual([id])
    expect(await ids({ search: 'FIND.ME@' })).toEqual([id])
    expect(await ids({ search: 'ana pop' })).toContain(id)
    expect(await ids({ search: '%' })).toEqual([])
    expect(await ids({ fulfilmentState: ['fulfilled'] })).not.toContain(id)
    expect(await ids({ fromDay: '2020-01-01', toDay: '2020-12-31' })).toEqual([])
    const first = await countStatements(() => staff().orders.list({ pageSize: 2 }))
    expect(first.statements).toHaveLength(3)
    expect(first.result.orders).toHaveLength(2)
    const second = await staff().orders.list({ pageSize: 2, cursor: first.result.nextCursor! })
    expect(second.orders[0]!.number).toBeLessThan(first.result.orders[1]!.number)
  })

  it('is summed up for the home page', async () => {
    const home = () => staff().stores.home()
    const before = await home()
    const { placed } = await placedOrder()
    const after = await home()
    expect(after.todo.toFulfil).toBe(before.todo.toFulfil + 1)
    expect(after.todo.toCollect).toBe(before.todo.toCollect + 1)
    expect(after.recentOrders[0]).toMatchObject({ name: placed.order.name, totalMinor: 7500 })
    expect(after.sales.days).toHaveLength(14)
    const [today, yesterday] = [after.sales.days.at(-1), before.sales.days.at(-1)]
    expect(today?.totalMinor).toBe((yesterday?.totalMinor ?? 0) + 7500)
  })
})

describe('tracking', () => {
  it('shows the order to the signed link alone', async () => {
    const { id, placed, browser } = await placedOrder({ paymentMethod: 'manual:bank_transfer' })
    const byToken = (token: string) => browser.call((api) => api.storefront.orders.byTrackingToken({ token }))
    expect(await byToken(placed.trackingToken)).toMatchObject({
      name: placed.order.name,
      paymentInstructions: 'How to pay by manual:bank_transfer',
    })
    expect(placed.trackingUrl).toContain(`/en/orders/${placed.trackingToken}`)
    const tampered = placed.trackingToken.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    for (const token of [id, tampered, placed.trackingToken.slice(0, 22)]) {
      await expect(byToken(token)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    const other = await createTestStore()
    const elsewhere = shopperBrowser(other).call((api) =>
      api.storefront.orders.byTrackingToken({ token: placed.trackingToken }),
    )
    await expect(elsewhere).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the confirmation mail', () => {
  it('goes out once, in the order’s language, with the signed link', async () => {
    const { id, placed } = await placedOrder({ locale: 'pt', paymentMethod: 'manual:bank_transfer' })
    for (const _ of [1, 2]) await store.run((ctx) => onOrderPlaced.handle(ctx, { orderId: id }, newId()))
    const mails = (await listMailbox(20)).filter((mail) => mail.html.includes(placed.trackingToken))
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ to: 'ana@example.test' })
    expect(mails[0]?.text).toContain('75,00')
    expect(mails[0]?.text).toContain('How to pay by manual:bank_transfer')
    expect(mails[0]?.subject).toContain('Seu pedido')
  })
})
