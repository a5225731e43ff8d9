import { beforeAll, describe, expect, it } from 'vitest'
import { actorAt, ownerOf } from '@/test/caller'
import { countStatements } from '@/test/count-statements'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { shopperBrowser } from '@/test/shopper-browser'
import { sellOrder, type SoldOrder } from '@/test/sell-order'
import { openForSale, stockDiscrepancies, stockVariant } from '@/test/stock-shop'

let store: TestStore
let methodId: string

beforeAll(async () => {
  store = await createTestStore()
  ;({ methodId } = await openForSale(store, { paymentMethods: ['manual:bank_transfer'] }))
})

const staff = () => actorAt(ownerOf(store), store.entry.slug).admin
const shopper = <T>(ask: (api: ReturnType<typeof shop>) => Promise<T>) =>
  shopperBrowser(store).call((api) => ask(api.storefront.returns))
const shop = () => actorAt(ownerOf(store), store.entry.slug).storefront.returns
const onHand = (variantId: string) =>
  store.run(async (ctx) => (await ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId } })).onHand)

/** Two pieces at 30.00, one of which (or both) was sent. */
async function sentOrder(sent = 2): Promise<SoldOrder & { variantId: string; lineId: string }> {
  const { id: variantId } = await stockVariant(store, { onHand: 5, priceMinor: 3000 })
  const order = await sellOrder(store, [{ variantId, quantity: 2 }], { methodId })
  const lineId = order.lineIds[0]!
  if (sent > 0) await staff().fulfilment.fulfil({ orderId: order.id, lines: [{ orderLineId: lineId, quantity: sent }] })
  return { ...order, variantId, lineId }
}

const piecesOf = (orderLineId: string, quantity: number) => [
  { orderLineId, quantity, reason: 'damaged' as const, note: 'a dent' },
]

async function kindsOf(orderId: string): Promise<string[]> {
  const rows = await store.run(
    (ctx) => ctx.db.$queryRaw<{ kind: string }[]>`
      SELECT kind FROM outbox_event WHERE payload ->> 'orderId' = ${orderId} AND kind LIKE 'return.%' ORDER BY id`,
  )
  return rows.map((row) => row.kind)
}

describe('a return', () => {
  it('is asked for by link, approved, received, put on the shelf and paid back', async () => {
    const { id, trackingToken: token, lineId, variantId } = await sentOrder()
    const before = await shopper((returns) => returns.byTrackingToken({ token }))
    expect(before).toMatchObject({ returnable: [{ orderLineId: lineId, left: 2 }], canCancel: false, returns: [] })
    const asked = await shopper((returns) => returns.request({ token, lines: piecesOf(lineId, 1), note: 'please' }))
    await expect(shopper((returns) => returns.request({ token, lines: piecesOf(lineId, 2) }))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    const receive = () =>
      staff().returns.receive({ id: asked.id, lines: [{ orderLineId: lineId, receivedQuantity: 1, restock: true }] })
    await expect(receive()).rejects.toMatchObject({ code: 'CONFLICT' })
    await staff().returns.answer({ id: asked.id, decision: 'approved', answer: 'Send it to Strada Lungă 5' })
    expect((await shopper((returns) => returns.byTrackingToken({ token }))).returns).toMatchObject([
      {
        number: 1,
        state: 'approved',
        answer: 'Send it to Strada Lungă 5',
        lines: [{ quantity: 1, reason: 'damaged' }],
      },
    ])
    const { statements } = await countStatements(receive)
    expect(statements.length).toBeLessThanOrEqual(18)
    await expect(receive()).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await onHand(variantId)).toBe(4)
    const refund = { id: asked.id, lines: [{ orderLineId: lineId, quantity: 1 }], expectedAmountMinor: 3000 }
    await staff().returns.refund(refund)
    await expect(staff().returns.refund(refund)).rejects.toMatchObject({ code: 'CONFLICT' })
    const view = await staff().returns.ofOrder({ orderId: id })
    expect(view).toMatchObject({
      returns: [{ state: 'closed', refundedMinor: 3000, lines: [{ receivedQuantity: 1, restock: true }] }],
      returnable: [{ left: 1 }],
    })
    expect((await shopper((returns) => returns.byTrackingToken({ token }))).refunds).toMatchObject([
      { amountMinor: 3000 },
    ])
    expect(await onHand(variantId)).toBe(4)
    expect(await kindsOf(id)).toEqual(['return.requested', 'return.approved', 'return.received'])
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('is declined with a reason, called off by its customer, and made by staff', async () => {
    const { id, trackingToken: token, lineId } = await sentOrder()
    const first = await shopper((returns) => returns.request({ token, lines: piecesOf(lineId, 2) }))
    await staff().returns.answer({ id: first.id, decision: 'declined', answer: 'Worn' })
    const second = await shopper((returns) => returns.request({ token, lines: piecesOf(lineId, 2) }))
    await shopper((returns) => returns.cancel({ token, returnId: second.id }))
    const other = await sentOrder()
    await expect(
      shopper((returns) => returns.cancel({ token: other.trackingToken, returnId: second.id })),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    const third = await staff().returns.create({ orderId: id, lines: piecesOf(lineId, 1) })
    await expect(
      shopper((returns) => returns.cancel({ token: other.trackingToken, returnId: third.id })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await staff().returns.ofOrder({ orderId: id })).returns.map((one) => one.state)).toEqual([
      'approved',
      'cancelled',
      'declined',
    ])
    const { returns, total } = await staff().returns.list({ state: ['approved'], search: 'ANA@' })
    expect(total).toBe(1)
    expect(returns).toMatchObject([{ id: third.id, pieces: 1, reasons: ['damaged'], customerName: 'Ana Popescu' }])
    const listed = await countStatements(() => staff().returns.list({ pageSize: 1 }))
    expect(listed.result.nextCursor).toBe(listed.result.returns[0]?.id)
    expect(listed.statements.length).toBeLessThanOrEqual(3)
  })

  it('is not asked for before anything was sent, after the days are over, or without the link', async () => {
    const unsent = await sentOrder(0)
    const ask = (token: string, lineId: string) =>
      shopper((returns) => returns.request({ token, lines: piecesOf(lineId, 1) }))
    await expect(ask(unsent.trackingToken, unsent.lineId)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(ask(unsent.id, unsent.lineId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const late = await sentOrder()
    await store.run((ctx) =>
      ctx.db.fulfilment.updateMany({ where: { orderId: late.id }, data: { createdAt: new Date('2020-01-01') } }),
    )
    await expect(ask(late.trackingToken, late.lineId)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect((await shopper((returns) => returns.byTrackingToken({ token: late.trackingToken }))).returnable).toEqual([])
    await staff().returns.create({ orderId: late.id, lines: piecesOf(late.lineId, 1) })
  })
})

describe('an order that is called off', () => {
  it('by its customer before anything was sent, with its money asked back', async () => {
    const { id, trackingToken: token, variantId, totalMinor } = await sentOrder(0)
    expect((await shopper((returns) => returns.byTrackingToken({ token }))).canCancel).toBe(true)
    await shopper((returns) => returns.cancelOrder({ token }))
    await expect(shopper((returns) => returns.cancelOrder({ token }))).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await onHand(variantId)).toBe(5)
    const order = await store.run((ctx) => ctx.db.order.findUniqueOrThrow({ where: { id } }))
    expect(order).toMatchObject({ status: 'cancelled', cancelReason: 'customer', refundedMinor: BigInt(totalMinor) })
    const sent = await sentOrder(1)
    await expect(shopper((returns) => returns.cancelOrder({ token: sent.trackingToken }))).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })

  it('by staff with a refund, both or neither', async () => {
    const { id, totalMinor, variantId } = await sentOrder(1)
    const cancel = (expectedAmountMinor: number) =>
      staff().refunds.cancelOrder({ id, reason: 'customer', expectedAmountMinor })
    await expect(cancel(totalMinor - 1)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await staff().orders.get({ id })).status).toBe('placed')
    expect(await cancel(totalMinor)).toMatchObject({ amountMinor: totalMinor })
    expect(await onHand(variantId)).toBe(4)
    expect(await stockDiscrepancies(store)).toEqual([])
  })
})
