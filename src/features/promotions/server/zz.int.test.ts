import { expect, it } from 'vitest'
import { createTestStore } from '@/test/create-test-store'
import { makeOrders, makeWorld, putOrders } from '@/test/promotions/past-orders'
import { putPromotion } from '@/test/promotions/sale-shop'
import { promotionSchema } from '../promotions-schema'
import { simulatePromotion } from './simulate-promotion'

it('10,000', async () => {
  const FROM = new Date('2026-01-01T00:00:00Z')
  const store = await createTestStore({ currency: 'EUR', currencies: ['EUR', 'USD'] })
  await store.run(async (ctx) => {
    const world = await makeWorld(ctx)
    const orders = makeOrders(world, 10_000, { from: FROM, everyMs: 60_000 })
    const id = await putPromotion(ctx, { actions: [{ kind: 'percentage', on: 'order', ratePpm: 100_000 }] })
    for (let n = 0; n < 10_000; n += 1000) await putOrders(ctx, world, orders.slice(n, n + 1000), id)
  })
  const p = promotionSchema.parse({ id: 't', name: 't', createdAt: '2026-01-01T00:00:00Z', actions: [{ kind: 'percentage', on: 'items', ratePpm: 150_000, items: { target: 'product', field: 'tag', operator: 'eq', value: 'even' } }] })
  const range = { startsAt: FROM, endsAt: new Date('2026-11-01T00:00:00Z') }
  for (let i = 0; i < 2; i++) {
    const at = performance.now()
    const r = await store.run((ctx) => simulatePromotion(ctx, p, range))
    console.log('simulate', Math.round(performance.now() - at), r.orders, r.changed)
  }
  expect(1).toBe(1)
}, 300_000)
