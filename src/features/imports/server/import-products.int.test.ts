import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readProductSnapshot } from '@/features/catalog/server'
import type { StoreContext } from '@/server/store-context'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { exportProducts } from './export-products'
import { importProducts } from './import-products'

const SHOPIFY = `Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Shelf,Image Src
linen-shirt,Linen shirt,<p>Soft.</p>,Ola,Shirts,"linen, summer",true,Colour,Sand,Size,S,LS-S,220,shopify,4,deny,49.90,59.90,4006381333931,A1,
linen-shirt,,,,,,,,Sand,,M,LS-M,230,shopify,0,continue,49.90,,5.56156E+11,,
canvas-bag,Canvas bag,,Ola,Bags,,true,Title,Default Title,,,BAG,400,,1,deny,=19,,,,
gift,Gift,,Ola,,,true,Title,Default Title,,,G,,,,,12.50,,,,http://127.0.0.1:9/x.jpg
`

const WOOCOMMERCE = `ID,Type,SKU,Name,Published,"Visibility in catalog",Description,"In stock?",Stock,"Backorders allowed?","Weight (lbs)","Sale price","Regular price",Categories,Parent,"Attribute 1 name","Attribute 1 value(s)","Attribute 2 name","Attribute 2 value(s)"
1,variable,tee,Tee,1,visible,Plain,1,,0,.5,,,"Clothing > Tees",,Colour,"Blue, Red",Size,"S, M"
2,variation,tee-red,Tee - Red,1,visible,,1,7,0,,15,20,,tee,Colour,Red,Size,
3,variation,tee-blue,Tee - Blue,1,visible,,0,,0,,,18,,tee,Colour,Blue,Size,
4,simple,mug,Mug,1,visible,A mug,1,,0,1,,9,"Home, Clothing > Gifts",,Material,Clay,,
5,grouped,set,Set,1,visible,,1,,0,,,,Home,,,,,
6,variation,lost,Lost,1,visible,,1,,0,,,5,,nobody,Colour,Red,,
`

let store: TestStore
let other: TestStore
beforeAll(async () => {
  store = await createTestStore({ currency: 'EUR', currencies: ['EUR', 'USD'] })
  other = await createTestStore({ currency: 'EUR', currencies: ['EUR', 'USD'] })
})
afterAll(() => undefined)

const importInto = (target: TestStore, text: string, options = {}) =>
  target.run((ctx) => importProducts(ctx, text, { dryRun: false, allOrNothing: false, ...options }))
const read = (ctx: StoreContext, handle: string) => readProductSnapshot(ctx, { handle }, { lock: false })
const eventCount = (target: TestStore) => target.run((ctx) => ctx.db.outboxEvent.count())

describe('a Shopify file', () => {
  it('tells in a dry run what would happen, with each problem at its row and column, and writes nothing', async () => {
    const { summary, problems } = await importInto(store, SHOPIFY, { dryRun: true })
    expect(summary.products).toEqual({ created: 2, changed: 0, unchanged: 0, skipped: 1 })
    expect(summary.unknownColumns).toEqual(['Shelf'])
    expect(problems).toEqual([
      { row: 3, column: 'Variant Barcode', severity: 'warning', code: 'spreadsheet_damage', value: '5.56156E+11' },
      { row: 4, column: 'Variant Price', severity: 'error', code: 'not_a_number', value: '=19' },
    ])
    expect(await store.run((ctx) => ctx.db.product.count())).toBe(0)
    expect(await eventCount(store)).toBe(0)
  })

  it('leaves out the wrong product and imports the others, stock and all', async () => {
    const { summary, problems } = await importInto(store, SHOPIFY)
    expect(summary.products).toEqual({ created: 2, changed: 0, unchanged: 0, skipped: 1 })
    expect(problems.at(-1)).toMatchObject({ row: 5, severity: 'warning', code: 'image_unreachable' })
    const shirt = await store.run((ctx) => read(ctx, 'linen-shirt'))
    expect(shirt?.options.map((option) => [option.name, option.values.map((value) => value.value)])).toEqual([
      ['Colour', ['Sand']],
      ['Size', ['S', 'M']],
    ])
    expect(shirt?.variants).toMatchObject([
      { sku: 'LS-S', barcode: '4006381333931', stock: { onHand: 4, tracked: true, allowBackorder: false } },
      { sku: 'LS-M', barcode: null, stock: { onHand: 0, tracked: true, allowBackorder: true } },
    ])
    expect(shirt?.variants[0]?.prices).toEqual([
      { currency: 'EUR', amountMinor: 4990, compareAtMinor: 5990, minimumMinor: null },
    ])
  })

  it('changes nothing the second time, and one product when one cell changed', async () => {
    const before = await eventCount(store)
    expect((await importInto(store, SHOPIFY)).summary.products).toMatchObject({ created: 0, changed: 0, unchanged: 2 })
    expect(await eventCount(store)).toBe(before)
    const changed = SHOPIFY.replace('LS-S,220,shopify,4', 'LS-S,220,shopify,9')
    expect((await importInto(store, changed)).summary.products).toMatchObject({ created: 0, changed: 1, unchanged: 1 })
    await importInto(store, SHOPIFY)
  })

  it('recognises a product by its SKU when its handle changed', async () => {
    const renamed = SHOPIFY.replaceAll('linen-shirt,', 'shirt-of-linen,')
    expect((await importInto(store, renamed)).summary.products).toMatchObject({ created: 0, changed: 1 })
    expect((await importInto(store, SHOPIFY)).summary.products).toMatchObject({ created: 0, changed: 1 })
  })

  it('writes nothing at all when all or nothing is asked for and a row is wrong', async () => {
    const fresh = await createTestStore()
    const { summary } = await importInto(fresh, SHOPIFY, { allOrNothing: true })
    expect(summary.products).toMatchObject({ created: 0 })
    expect(summary.errors).toBe(1)
    expect(await fresh.run((ctx) => ctx.db.product.count())).toBe(0)
  })

  it('reads headings in any order and letter case', async () => {
    const fresh = await createTestStore()
    const text = 'VARIANT PRICE;title;HANDLE\n3.50;Pen;pen\n'
    expect((await importInto(fresh, text)).summary.products).toMatchObject({ created: 1, skipped: 0 })
  })

  it('says so when a file is none of ours, or no table', async () => {
    for (const text of ['a,b\n1,2\n', '', '\u0000\u0001']) {
      const { summary } = await importInto(other, text)
      expect(summary.format).toBeNull()
      expect(summary.errors).toBe(1)
    }
  })
})

describe('a WooCommerce file', () => {
  it('gathers variations, expands open attributes, nests categories and explains what it leaves out', async () => {
    const shop = await createTestStore()
    const { summary, problems } = await importInto(shop, WOOCOMMERCE)
    expect(summary.products).toEqual({ created: 2, changed: 0, unchanged: 0, skipped: 2 })
    expect(problems.map((problem) => [problem.row, problem.code])).toEqual([
      [6, 'grouped_not_supported'],
      [7, 'parent_not_found'],
    ])
    const tee = await shop.run((ctx) => read(ctx, 'tee'))
    expect(
      tee?.variants.map((variant) => [variant.title, variant.sku, variant.prices[0]?.amountMinor, variant.weightGrams]),
    ).toEqual([
      ['Blue / S', 'tee-blue', 1800, 227],
      ['Blue / M', null, 1800, 227],
      ['Red / S', 'tee-red', 1500, 227],
      ['Red / M', null, 1500, 227],
    ])
    expect(tee?.variants[0]?.stock).toMatchObject({ tracked: true, onHand: 0 })
    const mug = await shop.run((ctx) => read(ctx, 'mug'))
    expect(mug?.tags).toEqual(['Material: Clay'])
    const categories = await shop.run((ctx) => ctx.db.category.findMany({ orderBy: { name: 'asc' } }))
    expect(categories.map((category) => category.name)).toEqual(['Clothing', 'Gifts', 'Home', 'Tees'])
    const [clothing, gifts] = categories
    expect(gifts).toMatchObject({ parentId: clothing?.id, path: `${clothing?.path}${gifts?.id}/` })
    expect((await importInto(shop, WOOCOMMERCE)).summary.products).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 2,
    })
  })
})

describe('an export', () => {
  it('imports into another store as the same catalog, and exports from there as the same file', async () => {
    await importInto(store, WOOCOMMERCE)
    await store.run(async (ctx) => {
      const product = await read(ctx, 'linen-shirt')
      await ctx.db.product.updateMany({
        where: { id: product?.id ?? '' },
        data: { title: '=Linen "shirt", a;b', translations: { es: { title: 'Camisa' } }, tags: ['a,b', 'c'] },
      })
      await ctx.db.productOptionValue.updateMany({ where: { value: 'Sand' }, data: { swatch: '#d8c3a5' } })
    })
    const file = await store.run((ctx) => exportProducts(ctx))
    const { summary } = await importInto(other, file)
    expect(summary).toMatchObject({ errors: 0, warnings: 0, unknownColumns: [] })
    expect(await other.run((ctx) => exportProducts(ctx))).toBe(file)
    expect((await importInto(other, file)).summary.products).toMatchObject({ created: 0, changed: 0 })
  })
})
