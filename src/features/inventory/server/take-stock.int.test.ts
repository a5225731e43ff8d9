import { beforeAll, describe, expect, it, vi } from 'vitest'
import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import { inTransaction } from '@/server/store-context'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { bookOrder, loseStock, stockDiscrepancies, stockVariant } from '@/test/stock-shop'
import { adjustStock } from './adjust-stock'
import { recordHolds } from './record-holds'
import { releaseStock, restock } from './settle-stock'
import { takeStock } from './take-stock'

// Read by env.mjs when it is first loaded: thirty connections at once are what the drill is about.
vi.hoisted(() => vi.stubEnv('STOA_POOL_SIZE', '30'))

let store: TestStore
beforeAll(async () => {
  store = await createTestStore()
})

const sell = (ctx: StoreContext, demands: { variantId: string; quantity: number }[]) =>
  inTransaction(ctx, (tx) => takeStock(tx, { orderId: newId(), mode: 'sold', demands }))

describe('takeStock', () => {
  it('drill 12: takes 600 carts of four lines in random order over 30 connections without a deadlock', async () => {
    const variants = await Promise.all(Array.from({ length: 12 }, () => stockVariant(store, { onHand: 10_000 })))
    const carts = Array.from({ length: 600 }, () =>
      variants
        .toSorted(() => Math.random() - 0.5)
        .slice(0, 4)
        .map(({ id }) => ({ variantId: id, quantity: 1 })),
    )
    let next = 0
    let taken = 0
    const started = performance.now()
    await Promise.all(
      Array.from({ length: 30 }, async () => {
        for (let cart = carts[next++]; cart; cart = carts[next++]) {
          const demands = cart
          const result = await store.run((ctx) => sell(ctx, demands))
          if (result.status === 'taken') taken += 1
        }
      }),
    )
    const ms = performance.now() - started
    console.log(`drill 12: 600 carts of four lines over 30 connections in ${Math.round(ms)} ms`)
    expect(taken).toBe(600)
    expect(ms).toBeLessThan(15_000)
    expect(await stockDiscrepancies(store)).toEqual([])
  }, 60_000)

  it('takes all or nothing, adds up lines of one variant, and says what is short', async () => {
    const [plenty, few] = [await stockVariant(store, { onHand: 9 }), await stockVariant(store, { onHand: 3 })]
    const demands = [
      { variantId: plenty.id, quantity: 1 },
      { variantId: few.id, quantity: 2 },
      { variantId: few.id, quantity: 2 },
    ]
    expect(await store.run((ctx) => sell(ctx, demands))).toEqual({
      status: 'short',
      lines: [{ variantId: few.id, quantity: 4, available: 3 }],
    })
    const levels = await store.run((ctx) =>
      ctx.db.stockLevel.findMany({ where: { variantId: { in: [plenty.id, few.id] } }, orderBy: { onHand: 'asc' } }),
    )
    expect(levels.map((level) => level.onHand)).toEqual([3, 9])
  })

  it('sells past zero where backorders are allowed, and does not count what is not tracked', async () => {
    const back = await stockVariant(store, { onHand: 1, allowBackorder: true })
    const loose = await stockVariant(store, { onHand: 0, tracked: false })
    const result = await store.run((ctx) =>
      sell(ctx, [
        { variantId: back.id, quantity: 5 },
        { variantId: loose.id, quantity: 5 },
      ]),
    )
    expect(result).toMatchObject({
      status: 'taken',
      taken: [{ variantId: back.id, quantity: 5 }],
      effect: { productIds: [back.productId], availabilityChanged: true },
    })
    const level = await store.run((ctx) => ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId: back.id } }))
    expect(level.onHand).toBe(-4)
    expect(await stockDiscrepancies(store)).toEqual([])
  })

  it('gives back what was taken', async () => {
    const variant = await stockVariant(store, { onHand: 4 })
    const demands = [{ variantId: variant.id, quantity: 4 }]
    await store.run((ctx) =>
      inTransaction(ctx, async (tx) => {
        const order = await bookOrder(tx, demands)
        await takeStock(tx, { orderId: order.id, mode: 'sold', demands })
        await restock(tx, order.id, [{ orderLineId: order.lineIds[0]!, quantity: 4 }])
      }),
    )
    const level = await store.run((ctx) => ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId: variant.id } }))
    expect(level.onHand).toBe(4)
    expect(await stockDiscrepancies(store)).toEqual([])
  })
})

describe('adjustStock', () => {
  it('writes counts with their ledger, and lets a sale meanwhile be seen first', async () => {
    const variant = await stockVariant(store, { onHand: 4 })
    const set = (onHand: number, expectedOnHand: number) =>
      store.run((ctx) => adjustStock(ctx, { changes: [{ variantId: variant.id, onHand, expectedOnHand }] }))
    expect(await set(7, 4)).toMatchObject({ levels: [{ onHand: 7, available: 7 }] })
    await expect(set(9, 4)).rejects.toMatchObject({ code: 'changed_meanwhile', values: { onHand: 7 } })
    const demands = [{ variantId: variant.id, quantity: 2 }]
    const order = await store.run((ctx) =>
      inTransaction(ctx, async (tx) => {
        const booked = await bookOrder(tx, demands)
        const outcome = await takeStock(tx, { orderId: booked.id, mode: 'held', demands })
        await recordHolds(tx, { orderId: booked.id, taken: outcome.status === 'taken' ? outcome.taken : [] })
        return booked
      }),
    )
    await expect(set(1, 7)).rejects.toMatchObject({ code: 'still_in_use', values: { reserved: 2 } })
    await store.run((ctx) => releaseStock(ctx, [order.id]))
    expect(await set(1, 7)).toMatchObject({ levels: [{ onHand: 1, reserved: 0 }] })
    await loseStock(store, variant.id, 1)
    expect(await stockDiscrepancies(store)).toEqual([])
  })
})
