import { beforeAll, describe, expect, it } from 'vitest'
import { addressSchema } from '@/lib/address'
import { newId } from '@/lib/ids'
import { dropCreditOnOrderCancelled } from '@/features/returns/server/on-order-cancelled'
import { expireOrders } from '@/features/orders/server'
import { actorAt, ownerOf } from '@/test/caller'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { sellOrder } from '@/test/sell-order'
import { shopperBrowser } from '@/test/shopper-browser'
import { HOME_ADDRESS, openForSale, stockDiscrepancies, stockVariant } from '@/test/stock-shop'
import type { DraftInput } from '../drafts-schema'

let store: TestStore
let methodId: string

beforeAll(async () => {
  store = await createTestStore()
  ;({ methodId } = await openForSale(store, { paymentMethods: ['manual:bank_transfer', 'test:gateway'] }))
})

const staff = () => actorAt(ownerOf(store), store.entry.slug).admin
const level = (variantId: string) =>
  store.run((ctx) =>
    ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId }, select: { onHand: true, reserved: true } }),
  )
const forAna = (): Omit<DraftInput, 'lines'> => ({
  email: 'ana@example.test',
  shippingAddress: addressSchema.parse(HOME_ADDRESS),
  shippingMethodId: methodId,
})

async function balanceOf(orderId: string): Promise<number> {
  const [row] = await store.run(
    (ctx) => ctx.db.$queryRaw<{ sales: bigint }[]>`
      SELECT coalesce(sum(amount_minor), 0)::bigint AS sales FROM ledger_entry WHERE order_id = ${orderId}::uuid AND account = 'sales'`,
  )
  return Number(row?.sales)
}

describe('a draft', () => {
  it('is priced as a cart, with what was agreed on by hand, and holds nothing', async () => {
    const variant = await stockVariant(store, { onHand: 5, priceMinor: 3000 })
    const draft = {
      ...forAna(),
      lines: [{ variantId: variant.id, quantity: 2, unitPriceMinor: 2500 }],
      discountMinor: 400,
      discountLabel: 'Regular',
    }
    const priced = await staff().drafts.price({ draft })
    expect(priced.checkout).toMatchObject({
      missing: [],
      cart: { totals: { subtotalMinor: 5000, discountMinor: 400, shippingMinor: 500, totalMinor: 5100 } },
    })
    const { id, name } = await staff().drafts.create({ draft })
    expect(await staff().orders.get({ id })).toMatchObject({
      status: 'draft',
      source: 'admin',
      totals: { totalMinor: 5100, discounts: [{ label: 'Regular', amountMinor: 400 }] },
      allowed: { edit: true, cancel: false, fulfil: false, markPaid: false },
    })
    const open = await staff().drafts.get({ id })
    await staff().drafts.save({ id, version: open.version, draft: { ...draft, discountMinor: 0 } })
    await expect(staff().drafts.save({ id, version: open.version, draft })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await staff().drafts.get({ id })).priced.checkout.cart.totals.totalMinor).toBe(5500)
    expect((await staff().orders.list({})).orders.map((order) => order.name)).not.toContain(name)
    expect((await staff().orders.list({ status: ['draft'] })).orders.map((order) => order.id)).toContain(id)
    expect(await level(variant.id)).toEqual({ onHand: 5, reserved: 0 })
    await staff().drafts.delete({ id })
    await expect(staff().drafts.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is sent, paid by its link with any way to pay, and is an order from there on', async () => {
    const variant = await stockVariant(store, { onHand: 3, priceMinor: 3000 })
    const { id } = await staff().drafts.create({
      draft: { ...forAna(), lines: [{ variantId: variant.id, quantity: 2 }] },
    })
    expect(await staff().drafts.send({ id, expectedTotalMinor: 1 })).toEqual({
      status: 'price_changed',
      totalMinor: 6500,
    })
    const sent = await staff().drafts.send({ id, expectedTotalMinor: 6500, days: 7 })
    if (sent.status !== 'sent') throw new Error(sent.status)
    expect(await level(variant.id)).toEqual({ onHand: 3, reserved: 2 })
    await expect(staff().drafts.send({ id, expectedTotalMinor: 6500 })).rejects.toMatchObject({ code: 'CONFLICT' })
    const token = sent.url.split('/').at(-1)!
    const browser = shopperBrowser(store)
    expect(await browser.call((api) => api.storefront.orders.byTrackingToken({ token }))).toMatchObject({
      status: 'pending',
      canPay: true,
    })
    const paid = await browser.call((api) => api.storefront.payments.retry({ token, method: 'manual:bank_transfer' }))
    expect(paid).toEqual({ status: 'placed' })
    expect(await level(variant.id)).toEqual({ onHand: 1, reserved: 0 })
    expect(await balanceOf(id)).toBe(-6500)
    await staff().payments.markPaid({ id })
    expect(await staff().orders.get({ id })).toMatchObject({
      status: 'placed',
      paymentState: 'paid',
      allowed: { edit: false },
    })
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('holds its goods until its time is up, and no draft takes what is not there', async () => {
    const variant = await stockVariant(store, { onHand: 2, priceMinor: 3000 })
    const make = () =>
      staff().drafts.create({ draft: { ...forAna(), lines: [{ variantId: variant.id, quantity: 2 }] } })
    const [one, other] = [await make(), await make()]
    await staff().drafts.send({ id: one.id, expectedTotalMinor: 6500, days: 1 })
    const refused = await staff().drafts.send({ id: other.id, expectedTotalMinor: 6500 })
    expect(refused).toEqual({ status: 'out_of_stock', variantIds: [variant.id] })
    expect((await staff().orders.get({ id: other.id })).status).toBe('draft')
    const later = (hours: number) => new Date(Date.now() + hours * 3_600_000)
    await store.run(expireOrders, { now: later(23) })
    expect((await staff().orders.get({ id: one.id })).status).toBe('pending')
    await store.run(expireOrders, { now: later(25) })
    expect((await staff().orders.get({ id: one.id })).status).toBe('cancelled')
    expect(await level(variant.id)).toEqual({ onHand: 2, reserved: 0 })
    expect(await staff().drafts.send({ id: other.id, expectedTotalMinor: 6500 })).toMatchObject({ status: 'sent' })
    const empty = await staff().drafts.create({ draft: { lines: [] } })
    expect(await staff().drafts.send({ id: empty.id, expectedTotalMinor: 0 })).toMatchObject({
      status: 'incomplete',
      missing: ['contact'],
    })
  })
})

describe('an order before it is paid', () => {
  it('is changed with its goods, its sale and its payment', async () => {
    const one = await stockVariant(store, { onHand: 5, priceMinor: 3000 })
    const other = await stockVariant(store, { onHand: 5, priceMinor: 1000 })
    const order = await sellOrder(store, [{ variantId: one.id, quantity: 2 }], { methodId, paid: false })
    const { draft, version, isOrder } = await staff().drafts.get({ id: order.id })
    expect(isOrder).toBe(true)
    const lines = [
      { variantId: one.id, quantity: 1 },
      { variantId: other.id, quantity: 3 },
    ]
    const save = (more: object) => staff().drafts.save({ id: order.id, version, draft: { ...draft, ...more } })
    expect(await save({ lines: [{ variantId: one.id, quantity: 9 }] })).toEqual({
      status: 'out_of_stock',
      variantIds: [one.id],
    })
    expect(await level(one.id)).toEqual({ onHand: 3, reserved: 0 })
    expect(await save({ lines })).toEqual({ status: 'saved', id: order.id })
    expect([await level(one.id), await level(other.id)]).toEqual([
      { onHand: 4, reserved: 0 },
      { onHand: 2, reserved: 0 },
    ])
    const changed = await staff().orders.get({ id: order.id })
    expect(changed).toMatchObject({ totals: { totalMinor: 6500 }, payments: [{ state: 'pending', amountMinor: 6500 }] })
    expect(changed.timeline[0]).toMatchObject({ kind: 'edited', details: { fromMinor: 6500, amountMinor: 6500 } })
    await staff().drafts.save({
      id: order.id,
      version: changed.version,
      draft: { ...draft, lines: [{ variantId: one.id, quantity: 1 }] },
    })
    expect(await balanceOf(order.id)).toBe(-3500)
    await staff().payments.markPaid({ id: order.id })
    const { version: paid } = await staff().orders.get({ id: order.id })
    await expect(staff().drafts.save({ id: order.id, version: paid, draft })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('is found by its tags', async () => {
    const variant = await stockVariant(store)
    const { id } = await sellOrder(store, [{ variantId: variant.id, quantity: 1 }], { methodId, paid: false })
    await staff().orders.setTags({ id, tags: ['vip', 'vip', 'gift'] })
    expect((await staff().orders.get({ id })).tags).toEqual(['vip', 'gift'])
    expect((await staff().orders.list({ tag: 'vip' })).orders.map((order) => order.id)).toEqual([id])
    expect((await staff().orders.list({ tag: 'other' })).orders).toEqual([])
  })
})

describe('an exchange', () => {
  async function receivedReturn(priceMinor: number) {
    const variant = await stockVariant(store, { onHand: 5, priceMinor })
    const order = await sellOrder(store, [{ variantId: variant.id, quantity: 1 }], { methodId })
    const orderLineId = order.lineIds[0]!
    await staff().fulfilment.fulfil({ orderId: order.id, lines: [{ orderLineId, quantity: 1 }] })
    const made = await staff().returns.create({
      orderId: order.id,
      lines: [{ orderLineId, quantity: 1, reason: 'size' }],
      resolution: 'exchange',
    })
    await staff().returns.receive({ id: made.id, lines: [{ orderLineId, receivedQuantity: 1, restock: true }] })
    return { order, returnId: made.id }
  }

  it('for less gives the rest back, for more asks for the difference, and counts the goods once', async () => {
    const cheap = await stockVariant(store, { onHand: 5, priceMinor: 1000, requiresShipping: false })
    const { order, returnId } = await receivedReturn(3000)
    const { id } = await staff().drafts.exchange({ returnId })
    expect(await staff().drafts.exchange({ returnId })).toEqual({ id })
    const open = await staff().drafts.get({ id })
    expect(open).toMatchObject({ draft: { email: 'ana@example.test', lines: [] }, exchange: { orderId: order.id } })
    const pick = async (quantity: number) => {
      const { version, draft } = await staff().drafts.get({ id })
      await staff().drafts.save({ id, version, draft: { ...draft, lines: [{ variantId: cheap.id, quantity }] } })
      return (await staff().drafts.get({ id })).priced
    }
    expect(await pick(5)).toMatchObject({ exchangeMinor: 3000, checkout: { cart: { totals: { totalMinor: 2000 } } } })
    expect(await pick(2)).toMatchObject({ exchangeMinor: 2000, checkout: { cart: { totals: { totalMinor: 0 } } } })
    expect(await staff().drafts.send({ id, expectedTotalMinor: 0 })).toMatchObject({ status: 'sent' })
    expect(await staff().orders.get({ id })).toMatchObject({
      status: 'placed',
      paymentState: 'paid',
      exchangeOfId: returnId,
    })
    const after = await staff().refunds.ofOrder({ orderId: order.id })
    expect(after.refunds).toMatchObject([{ amountMinor: 1000, returnId }])
    expect((await staff().returns.ofOrder({ orderId: order.id })).returns).toMatchObject([
      { state: 'closed', exchange: { id } },
    ])
    const again = {
      orderId: order.id,
      lines: [{ orderLineId: order.lineIds[0]!, quantity: 1 }],
      expectedAmountMinor: 3000,
      reason: 'other' as const,
    }
    await expect(staff().refunds.request(again)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await staff().refunds.request({ orderId: order.id, shippingMinor: 500, expectedAmountMinor: 500, reason: 'other' })
    const left = { orderId: order.id, adjustmentMinor: 1, expectedAmountMinor: 1, reason: 'other' as const }
    await expect(staff().refunds.request(left)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('that comes to nothing leaves the return to be paid back', async () => {
    const dear = await stockVariant(store, { onHand: 5, priceMinor: 9000, requiresShipping: false })
    const { order, returnId } = await receivedReturn(3000)
    const { id } = await staff().drafts.exchange({ returnId })
    const { version, draft } = await staff().drafts.get({ id })
    await staff().drafts.save({ id, version, draft: { ...draft, lines: [{ variantId: dear.id, quantity: 1 }] } })
    expect(await staff().drafts.send({ id, expectedTotalMinor: 6000 })).toMatchObject({ status: 'sent' })
    await staff().orders.cancel({ id, reason: 'customer' })
    await store.run((ctx) => dropCreditOnOrderCancelled.handle(ctx, { orderId: id }, newId()))
    const lines = [{ orderLineId: order.lineIds[0]!, quantity: 1 }]
    expect(await staff().returns.refund({ id: returnId, lines, expectedAmountMinor: 3000 })).toMatchObject({
      amountMinor: 3000,
    })
    expect(await stockDiscrepancies(store)).toEqual([])
  })
})
