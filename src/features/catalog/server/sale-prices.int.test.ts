import { beforeAll, describe, expect, it } from 'vitest'
import { emptyTags } from '@/server/cache/caches'
import { tags } from '@/server/cache/tags'
import { platformDb } from '@/server/platform-db'
import { countStatements } from '@/test/count-statements'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { shopperBrowser } from '@/test/shopper-browser'
import { putPromotion, refreshSales, TWENTY_OFF } from '@/test/promotions/sale-shop'
import { listProductsInput, type StorefrontProduct } from '../catalog-schema'
import type { ProductDraftInput } from '../product-draft-schema'
import { watchSalesJob } from './jobs/watch-sales-job'
import { onPromotionChanged } from './on-promotion-changed'
import { deleteOldPrices } from './price-history-repository'
import { getProductByHandle } from './get-product-by-handle'
import { listProducts } from './list-products'
import { saveProduct } from './save-product'
import { suggestProducts } from './suggest-products'

const DAY = 24 * 60 * 60_000
// Caches keep time by the real clock.
const START = new Date(Math.ceil(Date.now() / 1000) * 1000 + 60_000)
const after = (ms: number) => new Date(START.getTime() + ms)

const priced = (amountMinor: number, more: { compareAtMinor?: number; usd?: number } = {}) => ({
  values: [],
  prices: [
    { currency: 'EUR' as const, amountMinor, compareAtMinor: more.compareAtMinor ?? null },
    ...(more.usd ? [{ currency: 'USD' as const, amountMinor: more.usd, compareAtMinor: null }] : []),
  ],
  stock: { onHand: 5 },
})

const product = (handle: string, variants: ProductDraftInput['variants'], more: Partial<ProductDraftInput> = {}) => ({
  title: handle,
  handle,
  status: 'active' as const,
  variants,
  ...more,
})

type At = { now?: Date; currency?: string }
const list = (store: TestStore, input: object = {}, at: At = {}) =>
  store.run((ctx) => listProducts(ctx, listProductsInput.parse(input)), { now: START, ...at })
const detail = async (store: TestStore, handle: string, at: At = {}): Promise<StorefrontProduct> => {
  const found = await store.run((ctx) => getProductByHandle(ctx, handle), { now: START, ...at })
  if (found.status !== 'found') throw new Error(found.status)
  return found.product
}
const history = (store: TestStore, handle: string, currency = 'EUR') =>
  store.run(async (ctx) => {
    const rows = await ctx.db.priceHistory.findMany({
      where: { currency, variant: { product: { handle } } },
      orderBy: { since: 'asc' },
    })
    return rows.map((row) => Number(row.amountMinor))
  })

describe('a sale price', () => {
  let store: TestStore
  const long = START.getTime() - 90 * DAY

  beforeAll(async () => {
    store = await createTestStore({ currency: 'EUR', currencies: ['EUR', 'USD'] })
    await store.run(
      async (ctx) => {
        await saveProduct(ctx, product('lamp', [priced(10_000, { usd: 12_000 })], { tags: ['sale'] }))
        await saveProduct(ctx, product('stool', [priced(9_000, { compareAtMinor: 9_500 })]))
        await saveProduct(
          ctx,
          product(
            'shirt',
            [
              { ...priced(2_000), values: ['S'] },
              { ...priced(3_000), values: ['L'] },
            ],
            { options: [{ name: 'Size', values: [{ value: 'S' }, { value: 'L' }] }], tags: ['sale'] },
          ),
        )
      },
      { now: new Date(long) },
    )
    await store.run(
      (ctx) =>
        putPromotion(ctx, {
          actions: [
            {
              kind: 'percentage',
              on: 'catalogue',
              ratePpm: 200_000,
              items: { target: 'product', field: 'tag', operator: 'eq', value: 'sale' },
            },
          ],
          schedule: { startsAt: START.toISOString(), endsAt: after(DAY / 2).toISOString() },
        }),
      { now: START },
    )
  })

  it('is on cards from its first instant to its last, with the former price and the end', async () => {
    const before = await list(store, {}, { now: after(-1) })
    expect(before.products.find(({ handle }) => handle === 'lamp')).toMatchObject({
      priceMinMinor: 10_000,
      compareAtMinor: null,
      saleEndsAt: null,
      priceChangesAt: START.toISOString(),
    })
    await store.run((ctx) => putPromotion(ctx, TWENTY_OFF, { state: 'draft' }))
    const during = (await list(store)).products
    expect(during.find(({ handle }) => handle === 'lamp')).toMatchObject({
      priceMinMinor: 8_000,
      priceMaxMinor: 8_000,
      compareAtMinor: 10_000,
      lowestMinor: 10_000,
      saleEndsAt: after(DAY / 2).toISOString(),
      priceChangesAt: after(DAY / 2).toISOString(),
    })
    expect(during.find(({ handle }) => handle === 'shirt')).toMatchObject({
      priceMinMinor: 1_600,
      priceMaxMinor: 2_400,
      compareAtMinor: 2_000,
    })
    // Not about it: its own former price stands, and nothing will change.
    expect(during.find(({ handle }) => handle === 'stool')).toMatchObject({
      priceMinMinor: 9_000,
      compareAtMinor: 9_500,
      saleEndsAt: null,
      priceChangesAt: null,
    })
  })

  it('is on each variant of the product page, and in each currency', async () => {
    const shirt = await detail(store, 'shirt')
    expect(shirt.variants).toMatchObject([
      { priceMinor: 1_600, compareAtMinor: 2_000, lowestMinor: 2_000 },
      { priceMinor: 2_400, compareAtMinor: 3_000, lowestMinor: 3_000 },
    ])
    expect(shirt).toMatchObject({ priceMinMinor: 1_600, priceMaxMinor: 2_400 })
    const lamp = await detail(store, 'lamp', { currency: 'USD' })
    expect(lamp.variants).toMatchObject([{ priceMinor: 9_600, compareAtMinor: 12_000, lowestMinor: 12_000 }])
    expect((await detail(store, 'lamp', { now: after(DAY / 2) })).variants).toMatchObject([
      { priceMinor: 10_000, compareAtMinor: null, lowestMinor: null, saleEndsAt: null },
    ])
  })

  it('sorts, filters and is suggested once the job has run, in every currency', async () => {
    const handles = async (input: object, currency = 'EUR') =>
      (await list(store, input, { currency })).products.map(({ handle }) => handle)
    expect(await handles({ sort: 'price_asc' })).toEqual(['shirt', 'stool', 'lamp'])
    await store.run((ctx) => refreshSales(ctx), { now: START })
    expect(await handles({ sort: 'price_asc' })).toEqual(['shirt', 'lamp', 'stool'])
    expect(await handles({ priceMaxMinor: 8_500 })).toEqual(expect.arrayContaining(['lamp', 'shirt']))
    expect(await handles({ priceMinMinor: 9_000 })).toEqual(['stool'])
    expect(await handles({ priceMaxMinor: 9_600 }, 'USD')).toEqual(['lamp'])
    expect((await list(store, { facets: true })).facets?.price).toEqual({ minMinor: 1_600, maxMinor: 9_000 })
    const { products } = await store.run((ctx) => suggestProducts(ctx, 'lamp'), { now: START })
    expect(products).toMatchObject([{ handle: 'lamp', priceMinMinor: 8_000 }])
  })

  it('goes into the history once, with its end, and is what the next reduction is compared with', async () => {
    expect(await history(store, 'lamp')).toEqual([10_000, 8_000])
    expect(await history(store, 'lamp', 'USD')).toEqual([12_000, 9_600])
    expect((await detail(store, 'lamp', { now: after(1000) })).variants).toMatchObject([{ lowestMinor: 10_000 }])
    await store.run((ctx) => refreshSales(ctx), { now: after(1000) })
    expect(await history(store, 'lamp')).toEqual([10_000, 8_000])
    await store.run((ctx) => refreshSales(ctx), { now: after(DAY / 2) })
    expect(await history(store, 'lamp')).toEqual([10_000, 8_000, 10_000])
    const again = { startsAt: after(10 * DAY).toISOString(), endsAt: null }
    await store.run((ctx) => putPromotion(ctx, { ...TWENTY_OFF, schedule: again }), { now: after(DAY) })
    expect((await detail(store, 'lamp', { now: after(10 * DAY) })).variants).toMatchObject([
      { priceMinor: 8_000, compareAtMinor: 10_000, lowestMinor: 8_000 },
    ])
  })

  it('follows an edit of the price in the same transaction', async () => {
    const now = after(11 * DAY)
    await store.run((ctx) => refreshSales(ctx), { now })
    await store.run((ctx) => saveProduct(ctx, product('lamp', [priced(5_000)], { tags: ['sale'] })), {
      now: after(11 * DAY + 1000),
    })
    expect(await history(store, 'lamp')).toEqual([10_000, 8_000, 10_000, 8_000, 4_000])
    const row = await store.run((ctx) => ctx.db.product.findFirstOrThrow({ where: { handle: 'lamp' } }))
    expect(row.priceMinMinor).toBe(4_000n)
  })
})

describe('the cart', () => {
  it('charges what the listing shows, for each piece', async () => {
    const store = await createTestStore({ currency: 'EUR' })
    const { variantIds } = await store.run((ctx) => saveProduct(ctx, product('rug', [priced(3_333)])))
    await store.run((ctx) => putPromotion(ctx, TWENTY_OFF))
    const shown = (await detail(store, 'rug', { now: new Date() })).variants[0]?.priceMinor ?? 0
    const { cart } = await shopperBrowser(store).call((api) =>
      api.storefront.cart.addLine({ variantId: variantIds[0] ?? '', quantity: 3 }),
    )
    expect(cart.lines).toMatchObject([
      { unitPriceMinor: 3_333, saleUnitMinor: shown, discountedSubtotalMinor: 3 * shown, subtotalMinor: 9_999 },
    ])
    expect(shown).toBe(2_666)
  })
})

describe('what sale prices cost', () => {
  it('is nothing in a store without any, and the same for one product as for many', async () => {
    const store = await createTestStore({ currency: 'EUR' })
    const make = (count: number, name: string) =>
      store.run(
        async (ctx) => {
          for (let n = 0; n < count; n += 1) await saveProduct(ctx, product(`${name}-${n}`, [priced(1_000 + n)]))
        },
        { now: START },
      )
    await make(1, 'first')
    const cold = (now: Date) => countStatements(() => list(store, { pageSize: 40 }, { now }))
    const one = await cold(START)
    // The list and its cards: that there are no sales was found out when the product was saved.
    expect(one.statements).toHaveLength(2)
    await make(20, 'more')
    await store.run((ctx) => putPromotion(ctx, TWENTY_OFF), { now: START })
    const many = await cold(after(1))
    expect(many.result.products).toHaveLength(21)
    expect(many.result.products.every(({ priceMinMinor }) => priceMinMinor < 1_000)).toBe(true)
    // And the sales, and the rules of collections, once.
    expect(many.statements).toHaveLength(4)
    expect((await cold(after(2))).statements).toHaveLength(0)
    const page = await countStatements(() => detail(store, 'more-3', { now: after(3) }))
    expect(page.statements).toHaveLength(1)
  })
})

describe('the job', () => {
  it('is planned for each change, once, and again where the schedule is changed', async () => {
    const store = await createTestStore({ currency: 'EUR' })
    await store.run((ctx) => saveProduct(ctx, product('cup', [priced(1_000)])), { now: START })
    const flash = (from: number, to: number) => ({
      ...TWENTY_OFF,
      schedule: { startsAt: after(from).toISOString(), endsAt: after(to).toISOString() },
    })
    const planned = async () => {
      const rows = await platformDb.$queryRaw<{ at: Date }[]>`
        SELECT start_after AS at FROM jobs.job
        WHERE data ->> 'storeId' = ${store.entry.id} AND state = 'created' ORDER BY start_after`
      return rows.map(({ at }) => at.getTime() - START.getTime())
    }
    const changed = (now: Date) =>
      store.run((ctx) => onPromotionChanged.handle(ctx, { promotionIds: [], salePrice: true }, 'event'), { now })
    const id = await store.run((ctx) => putPromotion(ctx, flash(10_000, 20_000)), { now: START })
    await changed(START)
    await changed(after(5))
    expect(await planned()).toEqual([10_000])
    await store.run((ctx) => putPromotion(ctx, flash(15_000, 20_000), { id }), { now: after(10) })
    await changed(after(10))
    expect(await planned()).toEqual([10_000, 15_000])
    // The first comes too early by now, and does no harm.
    await store.run((ctx) => refreshSales(ctx), { now: after(10_000) })
    expect(await history(store, 'cup')).toEqual([1_000])
    await store.run((ctx) => refreshSales(ctx), { now: after(15_000) })
    expect(await history(store, 'cup')).toEqual([1_000, 800])
    expect(await planned()).toEqual([10_000, 15_000, 20_000])
  })

  it('is made up for by the watch where it was lost, and stops where a later one has begun', async () => {
    const store = await createTestStore({ currency: 'EUR' })
    await store.run((ctx) => saveProduct(ctx, product('cup', [priced(1_000)])), { now: START })
    const schedule = { startsAt: after(1000).toISOString(), endsAt: after(60_000).toISOString() }
    await store.run((ctx) => putPromotion(ctx, { ...TWENTY_OFF, schedule }), { now: START })
    const watch = async (now: Date) => {
      if (watchSalesJob.run.for === 'each-store') await store.run(watchSalesJob.run.handle, { now })
    }
    await watch(after(500))
    expect(await history(store, 'cup')).toEqual([1_000])
    await watch(after(30_000))
    expect(await history(store, 'cup')).toEqual([1_000, 800])
    await store.run((ctx) => refreshSales(ctx), { now: after(500) })
    expect(await history(store, 'cup')).toEqual([1_000, 800])
    emptyTags([tags.promotions(store.entry.id)])
    await watch(after(90_000))
    expect(await history(store, 'cup')).toEqual([1_000, 800, 1_000])
    const settings = await store.run((ctx) => ctx.db.storeSetting.findFirstOrThrow())
    expect(settings.salePricesAt).toBeNull()
  })
})

describe('the price history', () => {
  it('has one row for each change of what is paid, from saving to saving', async () => {
    const store = await createTestStore({ currency: 'EUR' })
    const save = (amountMinor: number, days: number, title = 'vase') =>
      store.run((ctx) => saveProduct(ctx, { ...product('vase', [priced(amountMinor)]), title }), {
        now: after(days * DAY),
      })
    await save(500, -400)
    await save(500, -390, 'another title')
    await save(450, -380)
    await save(600, -100)
    await save(550, -20)
    expect(await history(store, 'vase')).toEqual([500, 450, 600, 550])
  })

  it('tells the lowest of the thirty days before a merchant’s own reduction', async () => {
    const store = await createTestStore({ currency: 'EUR' })
    const save = (amountMinor: number, days: number, compareAtMinor?: number) =>
      store.run(
        (ctx) => saveProduct(ctx, product('bowl', [priced(amountMinor, compareAtMinor ? { compareAtMinor } : {})])),
        {
          now: after(days * DAY),
        },
      )
    await save(1_000, -100)
    await save(700, -45)
    await save(900, -20)
    await save(800, 0, 1_000)
    // 700 held until twenty days before.
    expect((await detail(store, 'bowl')).variants).toMatchObject([{ compareAtMinor: 1_000, lowestMinor: 700 }])
    await save(900, 1)
    await save(850, 40, 1_000)
    expect((await detail(store, 'bowl', { now: after(40 * DAY) })).variants).toMatchObject([{ lowestMinor: 900 }])
  })

  it('is forgotten after a year, but for the price that held then', async () => {
    const store = await createTestStore({ currency: 'EUR' })
    for (const [amountMinor, days] of [
      [100, -800],
      [200, -500],
      [300, -400],
      [400, -10],
    ] as const) {
      await store.run((ctx) => saveProduct(ctx, product('jar', [priced(amountMinor)])), { now: after(days * DAY) })
    }
    await store.run((ctx) => deleteOldPrices(ctx), { now: START })
    expect(await history(store, 'jar')).toEqual([300, 400])
  })
})
