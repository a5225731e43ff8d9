import { beforeAll, describe, expect, it, vi } from 'vitest'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { MOST_WINNERS, rushSharedStock } from '@/test/shared-stock'
import { addLocation, bookOrder, compose, moveStock, stockDiscrepancies, stockVariant } from '@/test/stock-shop'
import { adjustStock } from './adjust-stock'
import { receiveStock } from './receive-stock'
import { recordHolds } from './record-holds'
import { setComposition } from './set-composition'
import { releaseStock, restock, settleStock } from './settle-stock'
import { takeStock } from './take-stock'
import { transferStock } from './transfer-stock'

// Read by env.mjs when it is first loaded: buyers at once need their connections.
vi.hoisted(() => vi.stubEnv('STOA_POOL_SIZE', '30'))

let store: TestStore
let first: string
let warehouse: string
beforeAll(async () => {
  store = await createTestStore()
  warehouse = await addLocation(store)
  first = await store.run(async (ctx) => (await ctx.db.stockLocation.findFirstOrThrow({ where: { position: 0 } })).id)
})

/** What a variant has at each location, the first one first: [on hand, held]. */
async function placesOf(variantId: string): Promise<number[][]> {
  const places = await store.run((ctx) =>
    ctx.db.locationLevel.findMany({ where: { variantId }, orderBy: { location: { position: 'asc' } } }),
  )
  return places.map((place) => [place.onHand, place.reserved])
}

async function split(onHand: number, elsewhere: number, options = {}) {
  const variant = await stockVariant(store, { onHand, ...options })
  if (elsewhere > 0) await moveStock(store, variant.id, { to: warehouse, quantity: elsewhere })
  return variant
}

/** Books an order and takes its goods, as the checkout does. */
async function order(ctx: StoreContext, mode: 'sold' | 'held', demands: { variantId: string; quantity: number }[]) {
  return inTransaction(ctx, async (tx) => {
    const composition = new Map<string, { variantId: string; quantity: number }[]>()
    const rows = await tx.db.variantComponent.findMany({
      where: { variantId: { in: demands.map((one) => one.variantId) } },
    })
    for (const row of rows) {
      const items = composition.get(row.variantId) ?? []
      composition.set(row.variantId, [...items, { variantId: row.componentId, quantity: row.quantity }])
    }
    const booked = await bookOrder(
      tx,
      demands.map((one) => {
        const stockItems = composition.get(one.variantId)
        return stockItems ? { ...one, stockItems } : one
      }),
    )
    const outcome = await takeStock(tx, { orderId: booked.id, mode, demands })
    if (outcome.status === 'taken' && mode === 'held')
      await recordHolds(tx, { orderId: booked.id, taken: outcome.taken })
    return { ...booked, outcome }
  })
}

describe('stock at locations', () => {
  it('is taken in their order, split where one has too little, and comes back to where it was', async () => {
    const { id: variantId } = await split(5, 3)
    const sold = await store.run((ctx) => order(ctx, 'sold', [{ variantId, quantity: 4 }]))
    expect(await placesOf(variantId)).toEqual([
      [0, 0],
      [1, 0],
    ])
    await store.run((ctx) => restock(ctx, sold.id, [{ orderLineId: sold.lineIds[0]!, quantity: 3 }]))
    expect(await placesOf(variantId)).toEqual([
      [2, 0],
      [2, 0],
    ])
    await store.run((ctx) =>
      restock(ctx, sold.id, [{ orderLineId: sold.lineIds[0]!, quantity: 1 }], { reason: 'return', locationId: first }),
    )
    expect(await placesOf(variantId)).toEqual([
      [3, 0],
      [2, 0],
    ])
    const movements = await store.run((ctx) => ctx.db.stockMovement.findMany({ where: { orderId: sold.id } }))
    expect(movements.map((one) => one.reason).toSorted()).toEqual([
      'cancellation',
      'cancellation',
      'return',
      'sale',
      'sale',
    ])
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('is held where it is, and settled or let go there', async () => {
    const { id: variantId } = await split(5, 3)
    const held = await store.run((ctx) => order(ctx, 'held', [{ variantId, quantity: 4 }]))
    expect(await placesOf(variantId)).toEqual([
      [2, 2],
      [3, 2],
    ])
    expect(await stockDiscrepancies(store)).toEqual([])
    await store.run((ctx) => releaseStock(ctx, [held.id]))
    expect(await placesOf(variantId)).toEqual([
      [2, 0],
      [3, 0],
    ])
    const paid = await store.run((ctx) => order(ctx, 'held', [{ variantId, quantity: 3 }]))
    expect(await store.run((ctx) => settleStock(ctx, paid.id))).toEqual({ short: 0 })
    expect(await placesOf(variantId)).toEqual([
      [0, 0],
      [2, 0],
    ])
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('goes below zero at the first location, and only there, where backorders are allowed', async () => {
    const { id: variantId } = await split(3, 2, { allowBackorder: true })
    await store.run((ctx) => order(ctx, 'sold', [{ variantId, quantity: 7 }]))
    expect(await placesOf(variantId)).toEqual([
      [-4, 0],
      [0, 0],
    ])
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('is counted at a location, or in all, and not below what is held there', async () => {
    const { id: variantId } = await split(6, 4)
    await store.run((ctx) => order(ctx, 'held', [{ variantId, quantity: 3 }]))
    const set = (locationId: string | null, onHand: number, expectedOnHand: number) =>
      store.run((ctx) => adjustStock(ctx, { changes: [{ variantId, locationId, onHand, expectedOnHand }] }))
    await expect(set(warehouse, 0, 4)).rejects.toMatchObject({ code: 'still_in_use', values: { reserved: 1 } })
    await expect(set(warehouse, 9, 3)).rejects.toMatchObject({ code: 'changed_meanwhile', values: { onHand: 4 } })
    await set(warehouse, 9, 4)
    await set(null, 4, 11)
    expect(await placesOf(variantId)).toEqual([
      [2, 2],
      [2, 1],
    ])
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('travels between them, and is sold by nobody on the way', async () => {
    const { id: variantId } = await split(6, 0)
    const line = (quantity: number) => [{ variantId, quantity }]
    const send = (quantity: number) =>
      store.run((ctx) => transferStock(ctx, { fromId: first, toId: warehouse, arrived: false, lines: line(quantity) }))
    await expect(send(7)).rejects.toMatchObject({ code: 'still_in_use', values: { available: 6 } })
    await send(4)
    const short = await store.run((ctx) => order(ctx, 'sold', [{ variantId, quantity: 3 }]))
    expect(short.outcome).toMatchObject({ status: 'short', lines: [{ available: 2 }] })
    await store.run((ctx) => receiveStock(ctx, { locationId: warehouse, lines: line(3) }))
    await expect(
      store.run((ctx) => receiveStock(ctx, { locationId: warehouse, lines: line(2) })),
    ).rejects.toMatchObject({ code: 'changed_meanwhile', values: { incoming: 1 } })
    expect(await placesOf(variantId)).toEqual([
      [2, 0],
      [3, 0],
    ])
    expect(await stockDiscrepancies(store)).toEqual([])
  })
})

describe('variants that are made of others', () => {
  it('drill 11: fifty buyers at once after the same pieces, alone, in pairs and under another name', async () => {
    const shop = await createTestStore()
    const report = await rushSharedStock(shop, 50)
    expect(report).toMatchObject({ won: MOST_WINNERS, differences: 0, onHand: 0 })
    expect(report.wonLater).toBeGreaterThan(0)
  }, 60_000)

  it('take what they are made of, summed with all else before the check, and give it back', async () => {
    const item = await split(5, 2)
    const bundle = await stockVariant(store, { onHand: 4 })
    await compose(store, bundle.id, [{ variantId: item.id, quantity: 2 }])
    const demands = (pairs: number, single: number) => [
      { variantId: bundle.id, quantity: pairs },
      { variantId: item.id, quantity: single },
    ]
    const short = await store.run((ctx) => order(ctx, 'sold', demands(2, 2)))
    expect(short.outcome).toEqual({
      status: 'short',
      lines: expect.arrayContaining([
        { variantId: bundle.id, quantity: 2, available: 1 },
        { variantId: item.id, quantity: 2, available: 1 },
      ]),
    })
    const sold = await store.run((ctx) => order(ctx, 'sold', demands(2, 1)))
    expect(sold.outcome).toMatchObject({
      status: 'taken',
      composed: [{ variantId: bundle.id, items: [{ variantId: item.id, quantity: 2 }] }],
      effect: { productIds: expect.arrayContaining([bundle.productId, item.productId]), availabilityChanged: true },
    })
    // What it is made of later does not matter for what comes back.
    await compose(store, bundle.id, [{ variantId: item.id, quantity: 1 }])
    await store.run((ctx) => restock(ctx, sold.id, [{ orderLineId: sold.lineIds[0]!, quantity: 1 }]))
    expect((await placesOf(item.id)).map(([onHand]) => onHand)).toEqual([2, 0])
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('are not limited by what is not limited', async () => {
    const [item, free, back] = [
      await stockVariant(store, { onHand: 1 }),
      await stockVariant(store, { onHand: 0, tracked: false }),
      await stockVariant(store, { onHand: 0, allowBackorder: true }),
    ]
    const bundle = await stockVariant(store, { onHand: 0 })
    const part = (variant: { id: string }) => ({ variantId: variant.id, quantity: 1 })
    await compose(store, bundle.id, [part(free), part(back)])
    const sold = await store.run((ctx) => order(ctx, 'sold', [{ variantId: bundle.id, quantity: 3 }]))
    expect(sold.outcome.status).toBe('taken')
    await compose(store, bundle.id, [part(free), part(back), part(item)])
    const short = await store.run((ctx) => order(ctx, 'sold', [{ variantId: bundle.id, quantity: 3 }]))
    expect(short.outcome).toMatchObject({ status: 'short', lines: [{ available: 1 }] })
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('are of one level, have no pieces of their own, and are not made of themselves', async () => {
    const [item, bundle, outer] = [
      await stockVariant(store, { onHand: 5 }),
      await stockVariant(store, { onHand: 7 }),
      await stockVariant(store, { onHand: 0 }),
    ]
    const make = (variantId: string, componentId: string) =>
      store.run((ctx) => setComposition(ctx, { variantId, components: [{ variantId: componentId, quantity: 1 }] }))
    await make(bundle.id, item.id)
    expect(await placesOf(bundle.id)).toEqual([[0, 0]])
    await expect(make(outer.id, bundle.id)).rejects.toMatchObject({ code: 'invalid' })
    await expect(make(outer.id, outer.id)).rejects.toMatchObject({ code: 'invalid' })
    await expect(make(item.id, outer.id)).rejects.toMatchObject({ code: 'wrong_state' })
    await expect(
      store.run((ctx) => adjustStock(ctx, { changes: [{ variantId: bundle.id, onHand: 3, expectedOnHand: 0 }] })),
    ).rejects.toMatchObject({ code: 'wrong_state' })
    const held = await store.run((ctx) => order(ctx, 'held', [{ variantId: outer.id, quantity: 1 }]))
    expect(held.outcome.status).toBe('short')
    expect(await stockDiscrepancies(store)).toEqual([])
  })
})
