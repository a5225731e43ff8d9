import { beforeAll, describe, expect, it } from 'vitest'
import { refundAtProviderOnRequest } from '@/features/payments/server/on-refund-requested'
import { recordPaymentEvent } from '@/features/payments/server'
import { newId } from '@/lib/ids'
import { actorAt, ownerOf } from '@/test/caller'
import { countStatements } from '@/test/count-statements'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { sellOrder } from '@/test/sell-order'
import { openForSale, stockDiscrepancies, stockVariant } from '@/test/stock-shop'
import { raceRefunds } from '@/test/refund-race'

let store: TestStore
let methodId: string

beforeAll(async () => {
  store = await createTestStore()
  ;({ methodId } = await openForSale(store, { paymentMethods: ['manual:bank_transfer'] }))
})

const staff = () => actorAt(ownerOf(store), store.entry.slug).admin
const onHand = (variantId: string) =>
  store.run(async (ctx) => (await ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId } })).onHand)
const orderRow = (id: string) =>
  store.run((ctx) =>
    ctx.db.order.findUniqueOrThrow({ where: { id }, include: { lines: { orderBy: { position: 'asc' } } } }),
  )

async function twoLines(options: { feeMinor?: number } = {}) {
  const one = await stockVariant(store, { onHand: 10, priceMinor: 3333 })
  const other = await stockVariant(store, { onHand: 10, priceMinor: 100 })
  const goods = [
    { variantId: one.id, quantity: 2 },
    { variantId: other.id, quantity: 3 },
  ]
  return { ...(await sellOrder(store, goods, { methodId, ...options })), one, other }
}

describe('a refund', () => {
  it('is worked out, frozen, counted, told and restocked in one go', async () => {
    const order = await twoLines({ feeMinor: 250 })
    const { result, statements } = await countStatements(() =>
      staff().refunds.request({
        orderId: order.id,
        lines: [{ orderLineId: order.lineIds[0]!, quantity: 1 }],
        shippingMinor: 100,
        expectedAmountMinor: 3433,
        reason: 'goodwill',
        note: 'scratched',
        restock: true,
      }),
    )
    expect(result.amountMinor).toBe(3433)
    expect(statements.length).toBeLessThanOrEqual(20)
    expect(await onHand(order.one.id)).toBe(9)
    expect(await orderRow(order.id)).toMatchObject({
      refundedMinor: 3433n,
      shippingRefundedMinor: 100n,
      lines: [
        { refundedQuantity: 1, refundedMinor: 3333n, removedQuantity: 1, returnedQuantity: 1 },
        { refundedQuantity: 0 },
      ],
    })
    const row = await store.run((ctx) => ctx.db.refund.findUniqueOrThrow({ where: { id: result.refundIds[0]! } }))
    expect(row).toMatchObject({
      paymentId: order.paymentId,
      amountMinor: 3433n,
      shippingMinor: 100n,
      reason: 'goodwill',
    })
    expect(row.feeMinor).toBe(BigInt(Math.round((250 * 3433) / order.totalMinor)))
    expect(row.lines).toMatchObject([{ quantity: 1, amountMinor: 3333, taxMinor: 556 }])
    const told = await store.run(
      (ctx) =>
        ctx.db
          .$queryRaw`SELECT FROM outbox_event WHERE kind = 'refund.requested' AND payload ->> 'refundId' = ${row.id}`,
    )
    expect(told).toHaveLength(1)
    const { timeline } = await staff().orders.get({ id: order.id })
    expect(timeline.find((entry) => entry.kind === 'refund_requested')).toMatchObject({
      text: 'scratched',
      details: { amountMinor: 3433, pieces: 1 },
    })
    const { fulfil } = (await staff().orders.get({ id: order.id })).allowed
    expect(fulfil).toBe(true)
    const send = (quantity: number) =>
      staff().fulfilment.fulfil({ orderId: order.id, lines: [{ orderLineId: order.lineIds[0]!, quantity }] })
    await expect(send(2)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await send(1)
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('is refused where it comes to something else, or more than is left', async () => {
    const order = await twoLines()
    const ask = (change: object) =>
      staff().refunds.request({
        orderId: order.id,
        expectedAmountMinor: 3333,
        reason: 'other',
        lines: [{ orderLineId: order.lineIds[0]!, quantity: 1 }],
        ...change,
      })
    await expect(ask({ expectedAmountMinor: 3332 })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(ask({ lines: [{ orderLineId: order.lineIds[0]!, quantity: 3 }] })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(ask({ lines: [], adjustmentMinor: order.totalMinor + 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    const other = await twoLines()
    await expect(ask({ lines: [{ orderLineId: other.lineIds[0]!, quantity: 1 }] })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    expect((await orderRow(order.id)).refundedMinor).toBe(0n)
  })

  it('of everything, in steps, comes to what was paid', async () => {
    const order = await twoLines()
    let paidBack = 0
    for (const [line, quantity] of [
      [1, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const lines = [{ orderLineId: order.lineIds[line]!, quantity }]
      const expectedAmountMinor = (line === 0 ? 3333 : 100) * quantity
      paidBack += (await staff().refunds.request({ orderId: order.id, lines, expectedAmountMinor, reason: 'return' }))
        .amountMinor
    }
    const view = await staff().refunds.ofOrder({ orderId: order.id })
    expect(view.order.leftMinor).toBe(500)
    await staff().refunds.request({ orderId: order.id, shippingMinor: 500, expectedAmountMinor: 500, reason: 'return' })
    expect(paidBack + 500).toBe(order.totalMinor)
    expect(await orderRow(order.id)).toMatchObject({ refundedMinor: BigInt(order.totalMinor) })
    expect((await staff().refunds.ofOrder({ orderId: order.id })).refunds).toHaveLength(4)
  })

  it('is settled at once where money is handled by hand', async () => {
    const order = await twoLines()
    const { refundIds } = await staff().refunds.request({
      orderId: order.id,
      adjustmentMinor: 500,
      expectedAmountMinor: 500,
      reason: 'goodwill',
    })
    const payload = { orderId: order.id, refundId: refundIds[0]! }
    for (const _ of [1, 2]) await store.run((ctx) => refundAtProviderOnRequest.handle(ctx, payload, newId()))
    const { refunds } = await staff().refunds.ofOrder({ orderId: order.id })
    expect(refunds).toMatchObject([{ state: 'succeeded', amountMinor: 500, canRetry: false }])
    expect((await staff().orders.get({ id: order.id })).paymentState).toBe('partially_refunded')
  })

  it('that fails gives its counts back, and is tried again once', async () => {
    const order = await twoLines()
    const asked = {
      orderId: order.id,
      lines: [{ orderLineId: order.lineIds[0]!, quantity: 2 }],
      expectedAmountMinor: 6666,
      reason: 'other' as const,
      restock: true,
    }
    const { refundIds } = await staff().refunds.request(asked)
    const id = refundIds[0]!
    await expect(staff().refunds.retry({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
    await store.run((ctx) =>
      recordPaymentEvent(ctx, {
        storeId: store.entry.id,
        paymentId: order.paymentId,
        provider: 'manual',
        externalEventId: `failed-${id}`,
        externalId: `manual_${order.paymentId}`,
        kind: 'refund_failed',
        amountMinor: 6666,
        currency: 'EUR',
        failureCode: 'closed_account',
        refund: { refundId: id, externalId: `re_${id}` },
      }),
    )
    expect(await orderRow(order.id)).toMatchObject({
      refundedMinor: 0n,
      lines: [{ refundedQuantity: 0, refundedMinor: 0n }, {}],
    })
    expect(await onHand(order.one.id)).toBe(10)
    const again = await staff().refunds.retry({ id })
    expect(again.amountMinor).toBe(6666)
    await expect(staff().refunds.retry({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
    const { refunds } = await staff().refunds.ofOrder({ orderId: order.id })
    expect(refunds.map(({ state, canRetry, failureCode }) => ({ state, canRetry, failureCode }))).toEqual([
      { state: 'pending', canRetry: false, failureCode: null },
      { state: 'failed', canRetry: false, failureCode: 'closed_account' },
    ])
    expect(await onHand(order.one.id)).toBe(10)
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('never goes beyond what was paid when ten are asked for at once, and goes on the shelf once (drill 24)', async () => {
    const { figures, expected } = await raceRefunds(store, methodId)
    expect(figures).toEqual(expected)
  })
})
