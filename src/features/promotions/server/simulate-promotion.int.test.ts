import { beforeAll, describe, expect, it } from 'vitest'
import { actorAt, ownerOf } from '@/test/caller'
import { countStatements } from '@/test/count-statements'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import {
  makeOrders,
  makeWorld,
  type PastOrder,
  type PastWorld,
  priceOneByOne,
  putOrders,
} from '@/test/promotions/past-orders'
import { putPromotion } from '@/test/promotions/sale-shop'
import { type Promotion, type PromotionInput, promotionSchema } from '../promotions-schema'
import { simulatePromotionJob } from './jobs/simulate-promotion-job'
import { promotionOfRow } from './promotion-of-row'
import { simulatePromotion } from './simulate-promotion'

const FROM = new Date('2026-09-01T00:00:00Z')
const RANGE = { startsAt: FROM, endsAt: new Date('2026-11-01T00:00:00Z') }
const HOUR = 60 * 60_000

let store: TestStore
let world: PastWorld
let orders: PastOrder[]
let had: Promotion

const tried = (rules: Omit<PromotionInput, 'id' | 'name' | 'createdAt'>) =>
  promotionSchema.parse({ id: 'tried', name: 'Tried', createdAt: '2026-01-01T00:00:00Z', ...rules })

beforeAll(async () => {
  store = await createTestStore({ currency: 'EUR', currencies: ['EUR', 'USD'] })
  await store.run(async (ctx) => {
    world = await makeWorld(ctx)
    orders = makeOrders(world, 320, { from: FROM, everyMs: HOUR })
    // Over by now, and with a code: orders had it all the same.
    const id = await putPromotion(ctx, {
      trigger: 'codes',
      schedule: { endsAt: '2026-08-01T00:00:00Z' },
      actions: [{ kind: 'percentage', on: 'order', ratePpm: 100_000 }],
    })
    const row = await ctx.db.promotion.findUniqueOrThrow({ where: { id } })
    const { schedule, ...rules } = promotionOfRow(row)
    had = { ...rules, schedule: { startsAt: null, endsAt: null, windows: [] }, trigger: 'automatic' }
    await putOrders(ctx, world, orders, id)
  })
}, 120_000)

const even = { target: 'product' as const, field: 'tag', operator: 'eq' as const, value: 'even' }
const CASES: Record<string, Promotion> = {
  'a discount on some items': tried({ actions: [{ kind: 'percentage', on: 'items', ratePpm: 150_000, items: even }] }),
  'an amount off the order over a total, for the fifteen first and once each': tried({
    conditions: { target: 'cart_total', field: 'before_discounts', operator: 'gte', value: { EUR: 3000, USD: 3000 } },
    actions: [{ kind: 'fixed_amount', on: 'order', amounts: { EUR: 700, USD: 800 } }],
    limits: { totalUses: 15, usesPerCustomer: 1 },
  }),
  'free shipping on an evening in euros, with a budget': tried({
    schedule: { windows: [{ weekdays: [1, 2, 3, 4, 5], from: '17:00', to: '21:00' }] },
    actions: [{ kind: 'free_shipping', upTo: { EUR: 990 } }],
    limits: { budget: { EUR: 12_345 } },
  }),
  'the third order of a customer': tried({
    conditions: { target: 'customer', field: 'order_count', operator: 'eq', value: 2 },
    actions: [{ kind: 'percentage', on: 'order', ratePpm: 500_000 }],
  }),
  'alone in the order, so that the other one gives way': tried({
    stacking: { exclusive: 'order' },
    actions: [{ kind: 'percentage', on: 'order', ratePpm: 120_000 }],
  }),
  'a sale price': tried({ actions: [{ kind: 'percentage', on: 'catalogue', ratePpm: 333_333, items: even }] }),
}

describe('the simulator', () => {
  it.each(Object.entries(CASES))('says of %s what the orders priced one by one come to', async (_, promotion) => {
    const result = await store.run((ctx) => simulatePromotion(ctx, promotion, RANGE))
    const automatic: Promotion = { ...promotion, trigger: 'automatic' }
    const single = priceOneByOne(world, orders, { tried: automatic, had, timeZone: 'UTC' })
    expect(result.orders).toBe(320)
    const changed = single.filter((one) => one.beforeMinor !== one.afterMinor || one.discountMinor !== 0)
    expect(changed.length).toBeGreaterThan(0)
    expect(result.changed).toBe(changed.length)
    for (const figures of result.currencies) {
      const own = single.filter(({ order }) => order.currency === figures.currency)
      const sum = (field: 'beforeMinor' | 'afterMinor' | 'discountMinor' | 'marginBeforeMinor' | 'marginAfterMinor') =>
        own.reduce((total, one) => total + one[field], 0)
      expect(figures).toMatchObject({
        orders: own.length,
        changed: own.filter((one) => changed.includes(one)).length,
        beforeMinor: sum('beforeMinor'),
        afterMinor: sum('afterMinor'),
        discountMinor: sum('discountMinor'),
      })
      if (figures.currency === 'USD') expect(figures.margin).toBeNull()
      else
        expect(figures.margin).toMatchObject({
          beforeMinor: sum('marginBeforeMinor'),
          afterMinor: sum('marginAfterMinor'),
        })
      const largest = own
        .filter((one) => changed.includes(one))
        .toSorted((a, b) => b.discountMinor - a.discountMinor || (a.order.id < b.order.id ? -1 : 1))
        .slice(0, 10)
      expect(
        figures.largest.map(({ orderId, discountMinor, afterMinor }) => [orderId, discountMinor, afterMinor]),
      ).toEqual(largest.map(({ order, discountMinor, afterMinor }) => [order.id, discountMinor, afterMinor]))
    }
    expect(result.currencies.map(({ currency }) => currency).toSorted()).toEqual(['EUR', 'USD'])
  })

  it('knows of orders before the range', async () => {
    const promotion = CASES['the third order of a customer']
    if (!promotion) throw new Error('no case')
    const middle = orders[20]?.createdAt ?? FROM
    const result = await store.run((ctx) => simulatePromotion(ctx, promotion, { ...RANGE, startsAt: middle }))
    const later = priceOneByOne(world, orders, { tried: promotion, had, timeZone: 'UTC' }).slice(20)
    expect(result.orders).toBe(300)
    const sum = (some: readonly { discountMinor: number }[]) =>
      some.reduce((all, { discountMinor }) => all + discountMinor, 0)
    expect(sum(result.currencies)).toBe(sum(later))
    expect(sum(later)).toBeGreaterThan(0)
  })

  it('counts a gift by what it would have cost, and its cost against the margin', async () => {
    const [gift] = world.items
    const promotion = tried({ actions: [{ kind: 'gift', variantId: gift?.variantId ?? '', quantity: 1 }] })
    const { currencies } = await store.run((ctx) => simulatePromotion(ctx, promotion, RANGE))
    const euros = currencies.find(({ currency }) => currency === 'EUR')
    expect(euros).toMatchObject({ changed: euros?.orders, discountMinor: 0, giftsMinor: (euros?.orders ?? 0) * 499 })
    expect((euros?.margin?.beforeMinor ?? 0) - (euros?.margin?.afterMinor ?? 0)).toBe((euros?.orders ?? 0) * 100)
  })

  it('looks at the days asked for, and at orders that were placed', async () => {
    const some = orders.slice(10, 20)
    await store.run((ctx) =>
      ctx.db.order.updateMany({ where: { id: some[0]?.id ?? '' }, data: { status: 'cancelled' } }),
    )
    const promotion = CASES['a discount on some items']
    if (!promotion || !some[0]) throw new Error('no case')
    const range = { startsAt: some[0].createdAt, endsAt: new Date(some[0].createdAt.getTime() + 10 * HOUR) }
    expect((await store.run((ctx) => simulatePromotion(ctx, promotion, range))).orders).toBe(9)
    await store.run((ctx) => ctx.db.order.updateMany({ data: { status: 'placed' } }))
  })

  it('asks the database as often for 300 orders as for 3', async () => {
    const promotion = CASES['a discount on some items']
    if (!promotion) throw new Error('no case')
    const count = async (hours: number) => {
      const range = { startsAt: FROM, endsAt: new Date(FROM.getTime() + hours * HOUR) }
      return (await countStatements(() => store.run((ctx) => simulatePromotion(ctx, promotion, range)))).statements
        .length
    }
    await count(3)
    expect(await count(300)).toBe(await count(3))
    expect(await count(300)).toBe(5)
  })

  it('runs as a job that staff start and watch, and that says what is wrong with a draft', async () => {
    const { simulations } = actorAt(ownerOf(store), store.entry.slug).admin.promotions
    const promotion = {
      id: null,
      name: 'Draft',
      rules: { actions: [{ kind: 'percentage' as const, on: 'order' as const, ratePpm: 100_000 }] },
    }
    const started = await simulations.start({ promotion, from: '2026-09-01', to: '2026-09-30' })
    if (started.status !== 'started') throw new Error(started.status)
    expect(await simulations.get({ activityId: started.activityId })).toMatchObject({ state: 'queued', result: null })
    await store.run((ctx) => simulatePromotionJob.handle(ctx, { activityId: started.activityId }))
    const done = await simulations.get({ activityId: started.activityId })
    expect(done).toMatchObject({
      state: 'succeeded',
      done: 320,
      total: 320,
      result: { promotionId: null, name: 'Draft', from: '2026-09-01', to: '2026-09-30', orders: 320, withCode: false },
    })
    await expect(simulations.start({ promotion, from: '2026-09-30', to: '2026-09-01' })).rejects.toThrow()
    const wrong = {
      ...promotion,
      rules: {
        ...promotion.rules,
        trigger: 'codes' as const,
        actions: [{ kind: 'percentage' as const, on: 'catalogue' as const, ratePpm: 1 }],
      },
    }
    expect(await simulations.start({ promotion: wrong, from: '2026-09-01', to: '2026-09-02' })).toMatchObject({
      status: 'problems',
    })
  })
})
