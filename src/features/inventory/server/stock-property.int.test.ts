import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { DomainError } from '@/server/errors'
import { inTransaction } from '@/server/store-context'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { addLocation, bookOrder, compose, stockDiscrepancies, stockVariant } from '@/test/stock-shop'
import { adjustStock } from './adjust-stock'
import { receiveStock } from './receive-stock'
import { recordHolds } from './record-holds'
import { releaseStock, restock, settleStock } from './settle-stock'
import { takeStock } from './take-stock'
import { transferStock } from './transfer-stock'

const VARIANTS = 4
/** The last variant is a bundle of two of the first and one of the second; the third may be sold past zero. */
const BUNDLE = 3
const PARTS: readonly (readonly [number, number])[] = [
  [0, 2],
  [1, 1],
]
const BACKORDER = 2

const variant = fc.nat({ max: VARIANTS - 1 })
const own = fc.nat({ max: VARIANTS - 2 })
const quantity = fc.integer({ min: 1, max: 6 })
const place = fc.nat({ max: 2 })
const pick = fc.nat({ max: 30 })

const step = fc.oneof(
  fc.record({
    kind: fc.constant('take' as const),
    held: fc.boolean(),
    lines: fc.array(fc.tuple(variant, quantity), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('settle' as const), order: pick }),
  fc.record({ kind: fc.constant('release' as const), order: pick }),
  fc.record({ kind: fc.constant('restock' as const), order: pick, elsewhere: fc.boolean(), place }),
  fc.record({
    kind: fc.constant('count' as const),
    variant: own,
    place: fc.option(place),
    onHand: fc.integer({ min: 0, max: 12 }),
  }),
  fc.record({
    kind: fc.constant('transfer' as const),
    variant: own,
    from: place,
    to: place,
    quantity,
    arrived: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('receive' as const), variant: own, place, quantity }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

interface Order {
  readonly id: string
  readonly lines: readonly { readonly id: string; readonly variant: number; readonly quantity: number }[]
  state: 'held' | 'sold' | 'over'
}

/** What the numbers must be, kept by adding and taking away. */
class Shop {
  readonly onHand = [8, 5, 2]
  readonly held = [0, 0, 0]
  readonly orders: Order[] = []
  constructor(
    readonly store: TestStore,
    readonly ids: readonly string[],
    readonly places: readonly string[],
  ) {}

  demandOf(lines: readonly (readonly [number, number])[]): number[] {
    const demand = [0, 0, 0]
    for (const [index, count] of lines) {
      for (const [part, each] of index === BUNDLE ? PARTS : [[index, 1] as const]) demand[part]! += count * each
    }
    return demand
  }

  fits(demand: readonly number[]): boolean {
    return demand.every((count, index) => index === BACKORDER || this.onHand[index]! - this.held[index]! >= count)
  }

  find(index: number, state: Order['state']): Order | undefined {
    const open = this.orders.filter((order) => order.state === state)
    return open[index % Math.max(open.length, 1)]
  }

  async take({ held, lines }: Extract<Step, { kind: 'take' }>): Promise<void> {
    const goods = lines.map(([index, count]) => ({ variantId: this.ids[index]!, quantity: count }))
    const parts = PARTS.map(([index, each]) => ({ variantId: this.ids[index]!, quantity: each }))
    const taken = await this.store.run((ctx) =>
      inTransaction(ctx, async (tx) => {
        const order = await bookOrder(
          tx,
          goods.map((one, index) => (lines[index]![0] === BUNDLE ? { ...one, stockItems: parts } : one)),
        )
        const outcome = await takeStock(tx, { orderId: order.id, mode: held ? 'held' : 'sold', demands: goods })
        if (outcome.status === 'taken' && held) await recordHolds(tx, { orderId: order.id, taken: outcome.taken })
        return outcome.status === 'taken' ? order : null
      }),
    )
    const demand = this.demandOf(lines)
    if ((taken !== null) !== this.fits(demand))
      throw new Error(`Of ${demand.join('/')} pieces, ${taken ? 'all were' : 'none was'} taken`)
    if (!taken) return
    for (const [index, count] of demand.entries()) {
      if (held) this.held[index]! += count
      else this.onHand[index]! -= count
    }
    const sold = lines.map(([index, count], at) => ({ id: taken.lineIds[at]!, variant: index, quantity: count }))
    this.orders.push({ id: taken.id, lines: sold, state: held ? 'held' : 'sold' })
  }

  async end(order: Order | undefined, how: 'settle' | 'release'): Promise<void> {
    if (!order) return
    await this.store.run((ctx) =>
      inTransaction(ctx, async (tx) => {
        if (how === 'release') await releaseStock(tx, [order.id])
        else if ((await settleStock(tx, order.id)).short > 0) throw new Error('Held pieces were gone')
      }),
    )
    for (const [index, count] of this.demandOf(order.lines.map((line) => [line.variant, line.quantity])).entries()) {
      this.held[index]! -= count
      if (how === 'settle') this.onHand[index]! -= count
    }
    order.state = how === 'settle' ? 'sold' : 'over'
  }

  async restock(order: Order | undefined, locationId: string | null): Promise<void> {
    if (!order) return
    const pieces = order.lines.map((line) => ({ orderLineId: line.id, quantity: line.quantity }))
    await this.store.run((ctx) => restock(ctx, order.id, pieces, { reason: 'return', locationId }))
    for (const [index, count] of this.demandOf(order.lines.map((line) => [line.variant, line.quantity])).entries()) {
      this.onHand[index]! += count
    }
    order.state = 'over'
  }

  async count(given: Extract<Step, { kind: 'count' }>): Promise<void> {
    const variantId = this.ids[given.variant]!
    const locationId = given.place === null ? null : this.places[given.place]!
    const before = await this.store.run(async (ctx) => {
      if (locationId === null) return (await ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId } })).onHand
      return (await ctx.db.locationLevel.findFirst({ where: { variantId, locationId } }))?.onHand ?? 0
    })
    const changes = [{ variantId, locationId, onHand: given.onHand, expectedOnHand: before }]
    const done = await refusable(
      this.store.run((ctx) => adjustStock(ctx, { changes })),
      ['still_in_use'],
    )
    if (done) this.onHand[given.variant]! += given.onHand - before
  }

  async transfer(given: Extract<Step, { kind: 'transfer' }>): Promise<void> {
    const lines = [{ variantId: this.ids[given.variant]!, quantity: given.quantity }]
    const between = { fromId: this.places[given.from]!, toId: this.places[given.to]!, arrived: given.arrived }
    const sent = this.store.run((ctx) => transferStock(ctx, { ...between, lines }))
    const done = await refusable(sent, ['still_in_use', 'invalid'])
    if (done && !given.arrived) this.onHand[given.variant]! -= given.quantity
  }

  async receive(given: Extract<Step, { kind: 'receive' }>): Promise<void> {
    const lines = [{ variantId: this.ids[given.variant]!, quantity: given.quantity }]
    const locationId = this.places[given.place]!
    const done = await refusable(
      this.store.run((ctx) => receiveStock(ctx, { locationId, lines })),
      ['changed_meanwhile'],
    )
    if (done) this.onHand[given.variant]! += given.quantity
  }

  do(given: Step): Promise<void> {
    switch (given.kind) {
      case 'take':
        return this.take(given)
      case 'settle':
      case 'release':
        return this.end(this.find(given.order, 'held'), given.kind)
      case 'restock':
        return this.restock(this.find(given.order, 'sold'), given.elsewhere ? this.places[given.place]! : null)
      case 'count':
        return this.count(given)
      case 'transfer':
        return this.transfer(given)
      case 'receive':
        return this.receive(given)
    }
  }
}

/** Whether it was done; refusals of these kinds are answers. */
async function refusable(work: Promise<unknown>, codes: readonly string[]): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (error instanceof DomainError && codes.includes(error.code)) return false
    throw error
  }
}

let store: TestStore
let places: string[]
beforeAll(async () => {
  store = await createTestStore()
  await addLocation(store, 'Warehouse')
  await addLocation(store, 'Attic')
  places = await store.run(async (ctx) =>
    (await ctx.db.stockLocation.findMany({ orderBy: { position: 'asc' } })).map((one) => one.id),
  )
})

async function openShop(): Promise<Shop> {
  const own = await Promise.all(
    [8, 5, 2].map((onHand, index) => stockVariant(store, { onHand, allowBackorder: index === BACKORDER })),
  )
  const bundle = await stockVariant(store, { onHand: 0 })
  await compose(
    store,
    bundle.id,
    PARTS.map(([index, each]) => ({ variantId: own[index]!.id, quantity: each })),
  )
  return new Shop(store, [...own.map((one) => one.id), bundle.id], places)
}

describe('any sequence of sales, holds, counts, transfers and returns', () => {
  it('leaves counters that are their parts, their ledger and the live holds, and takes exactly what there is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const shop = await openShop()
        for (const one of steps) await shop.do(one)
        const levels = await store.run((ctx) =>
          ctx.db.stockLevel.findMany({ where: { variantId: { in: [...shop.ids] } } }),
        )
        const counted = shop.ids.slice(0, BUNDLE).map((id) => {
          const level = levels.find((one) => one.variantId === id)!
          return [level.onHand, level.reserved]
        })
        expect(counted).toEqual(shop.onHand.map((onHand, index) => [onHand, shop.held[index]]))
        expect(await stockDiscrepancies(store)).toEqual([])
      }),
      { numRuns: 30 },
    )
  }, 120_000)
})
