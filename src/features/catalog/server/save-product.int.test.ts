import { beforeAll, describe, expect, it } from 'vitest'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import type { ProductDraftInput } from '../product-draft-schema'
import { getProductByHandle } from './get-product-by-handle'
import { listProducts } from './list-products'
import { loadSellableVariants } from './load-sellable-variants'
import { saveProduct } from './save-product'

let store: TestStore
beforeAll(async () => {
  store = await createTestStore({ currency: 'EUR', currencies: ['EUR', 'USD'] })
})

const price = (amountMinor: number, compareAtMinor: number | null = null) => [
  { currency: 'EUR' as const, amountMinor, compareAtMinor },
]

const shirt = (over: Partial<ProductDraftInput> = {}): ProductDraftInput => ({
  title: 'Linen shirt',
  descriptionHtml: '<p>Cool <b>linen</b></p><script>alert(1)</script><img src="javascript:x" onerror="y">',
  vendor: 'Loom',
  tags: ['summer', 'linen'],
  status: 'active',
  options: [
    { name: 'Color', values: [{ value: 'Red', swatch: '#f00' }, { value: 'Blue' }] },
    { name: 'Size', values: [{ value: 'M' }, { value: 'L' }] },
  ],
  variants: [
    { values: ['Red', 'M'], sku: 'R-M', prices: price(2500, 3000), stock: { onHand: 4 } },
    { values: ['Red', 'L'], sku: 'R-L', prices: price(2600), stock: { onHand: 0 } },
    { values: ['Blue', 'M'], sku: 'B-M', prices: price(2700), stock: { onHand: 9 } },
  ],
  ...over,
})

describe('saveProduct', () => {
  it('creates a product that shoppers see at once, with its html made safe', async () => {
    const saved = await store.run((ctx) => saveProduct(ctx, shirt()))
    expect(saved).toMatchObject({ outcome: 'created', handle: 'linen-shirt', version: 1 })
    const found = await store.run((ctx) => getProductByHandle(ctx, 'linen-shirt'))
    if (found.status !== 'found') throw new Error('not found')
    const { product } = found
    expect(product.descriptionHtml).toBe('<p>Cool <b>linen</b></p><img loading="lazy" />')
    expect(product.variants.map(({ title, priceMinor, stock, left }) => [title, priceMinor, stock, left])).toEqual([
      ['Red / M', 2500, 'low_stock', 4],
      ['Red / L', 2600, 'out_of_stock', null],
      ['Blue / M', 2700, 'in_stock', null],
    ])
    expect(product.variants[0]?.valueIds).toEqual([
      product.options[0]?.values[0]?.id,
      product.options[1]?.values[0]?.id,
    ])
    const list = await store.run((ctx) => listProducts(ctx, { q: 'linen', page: 1, pageSize: 20, facets: true }))
    expect(list.products[0]).toMatchObject({
      priceMinMinor: 2500,
      priceMaxMinor: 2700,
      compareAtMinor: 3000,
      available: true,
    })
    expect(
      list.facets?.options.map((option) => [option.name, option.values.map(({ value, count }) => [value, count])]),
    ).toEqual([
      [
        'Color',
        [
          ['Red', 1],
          ['Blue', 1],
        ],
      ],
      [
        'Size',
        [
          ['M', 1],
          ['L', 1],
        ],
      ],
    ])
  })

  it('changes nothing the second time', async () => {
    const draft = shirt({ handle: 'twice' })
    const first = await store.run((ctx) => saveProduct(ctx, draft))
    const second = await store.run((ctx) => saveProduct(ctx, draft))
    expect(second).toEqual({ ...first, outcome: 'unchanged' })
  })

  it('keeps rows of options, values and variants that are named the same, and drops the others', async () => {
    const first = await store.run((ctx) => saveProduct(ctx, shirt({ handle: 'kept' })))
    const draft = shirt({ handle: 'kept' })
    const changed: ProductDraftInput = {
      ...draft,
      options: [
        { name: 'Size', values: [{ value: 'L' }, { value: 'M' }, { value: 'S' }] },
        { name: 'Color', values: [{ value: 'Red' }] },
      ],
      variants: [
        { id: first.variantIds[0] ?? '', values: ['M', 'Red'], prices: price(2400), stock: { onHand: 7 } },
        { values: ['S', 'Red'], prices: price(2500) },
      ],
    }
    const second = await store.run((ctx) => saveProduct(ctx, changed))
    expect(second).toMatchObject({ outcome: 'updated', version: 2 })
    expect(second.variantIds[0]).toBe(first.variantIds[0])
    const rows = await store.run((ctx) =>
      ctx.db.variant.findMany({
        where: { productId: first.id },
        include: { stock: true, movements: true, optionValues: true },
        orderBy: { position: 'asc' },
      }),
    )
    expect(
      rows.map((row) => [
        row.title,
        row.stock?.onHand,
        row.movements.map(({ delta, reason }) => [delta, reason]),
        row.optionValues.length,
      ]),
    ).toEqual([
      [
        'M / Red',
        7,
        [
          [4, 'initial'],
          [3, 'adjustment'],
        ],
        2,
      ],
      ['S / Red', 0, [], 2],
    ])
  })

  it('lets two options swap their names', async () => {
    const first = await store.run((ctx) => saveProduct(ctx, shirt({ handle: 'swap' })))
    const options = await store.run((ctx) =>
      ctx.db.productOption.findMany({
        where: { productId: first.id },
        include: { values: true },
        orderBy: { position: 'asc' },
      }),
    )
    const [color, size] = options
    if (!color || !size) throw new Error('no options')
    const valuesOf = (option: typeof color) => option.values.map(({ id, value }) => ({ id, value }))
    const swapped = shirt({
      id: first.id,
      options: [
        { id: color.id, name: 'Size', values: valuesOf(color) },
        { id: size.id, name: 'Color', values: valuesOf(size) },
      ],
    })
    await store.run((ctx) => saveProduct(ctx, swapped))
    const after = await store.run((ctx) =>
      ctx.db.productOption.findMany({ where: { productId: first.id }, orderBy: { position: 'asc' } }),
    )
    expect(after.map(({ id, name }) => [id, name])).toEqual([
      [color.id, 'Size'],
      [size.id, 'Color'],
    ])
  })

  it('redirects from the old handle, and ends the redirect when the handle is taken again', async () => {
    const first = await store.run((ctx) => saveProduct(ctx, shirt({ handle: 'old-name' })))
    await store.run((ctx) => saveProduct(ctx, shirt({ id: first.id, handle: 'new-name' })))
    expect(await store.run((ctx) => getProductByHandle(ctx, 'old-name'))).toEqual({
      status: 'moved',
      handle: 'new-name',
    })
    await store.run((ctx) => saveProduct(ctx, shirt({ handle: 'old-name' })))
    expect(await store.run((ctx) => getProductByHandle(ctx, 'old-name'))).toMatchObject({ status: 'found' })
  })

  it('refuses an old version, a taken handle, and drafts that contradict themselves', async () => {
    const first = await store.run((ctx) => saveProduct(ctx, shirt({ handle: 'locked' })))
    await store.run((ctx) => saveProduct(ctx, shirt({ id: first.id, version: 1, title: 'Other' })))
    const again = (draft: ProductDraftInput, options = {}) => store.run((ctx) => saveProduct(ctx, draft, options))
    await expect(again(shirt({ id: first.id, version: 1 }))).rejects.toMatchObject({ code: 'changed_meanwhile' })
    await expect(again(shirt({ handle: 'locked' }), { mustBeNew: true })).rejects.toMatchObject({
      code: 'already_taken',
      field: 'handle',
    })
    await expect(again(shirt({ id: first.id, handle: 'linen-shirt' }))).rejects.toMatchObject({ code: 'already_taken' })
    const twins = [
      { values: ['Red', 'M'], prices: [] },
      { values: ['Red', 'M'], prices: [] },
    ]
    await expect(again(shirt({ variants: twins }))).rejects.toMatchObject({ code: 'invalid', field: 'variants.1' })
  })

  it('writes 2,000 variants within seconds', async () => {
    const values = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => ({ value: `${prefix}${index}` }))
    const options = [
      { name: 'A', values: values('a', 20) },
      { name: 'B', values: values('b', 10) },
      { name: 'C', values: values('c', 10) },
    ]
    const variants = options[0]!.values.flatMap((a) =>
      options[1]!.values.flatMap((b) =>
        options[2]!.values.map((c) => ({ values: [a.value, b.value, c.value], prices: price(1000) })),
      ),
    )
    const start = performance.now()
    const saved = await store.run((ctx) => saveProduct(ctx, { title: 'Many', status: 'active', options, variants }))
    const ms = performance.now() - start
    console.log(`2,000 variants created in ${Math.round(ms)} ms`)
    expect(saved.variantIds).toHaveLength(2000)
    expect(ms).toBeLessThan(15_000)
    const sellable = await store.run((ctx) => loadSellableVariants(ctx, saved.variantIds.slice(0, 3)))
    expect(sellable.get(saved.variantIds[1] ?? '')).toMatchObject({
      title: 'a0 / b0 / c1',
      priceMinor: 1000,
      onHand: 0,
      product: { handle: 'many', status: 'active' },
    })
  })
})
