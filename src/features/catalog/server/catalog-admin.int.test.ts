import { beforeAll, describe, expect, it } from 'vitest'
import { emptyTags } from '@/server/cache/caches'
import { tags } from '@/server/cache/tags'
import { actorAt, ownerOf } from '@/test/caller'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { generateProductVariants } from './generate-product-variants'
import { getCategoryByHandle } from './get-category-by-handle'
import { listProducts } from './list-products'
import { saveProduct } from './save-product'

let store: TestStore
const admin = () => actorAt(ownerOf(store), store.entry.slug).admin.catalog
/** What the relay does after the commit. */
const relay = () => emptyTags([tags.lists(store.entry.id)])
const listing = { page: 1, pageSize: 20, facets: false }

beforeAll(async () => {
  store = await createTestStore({ currency: 'EUR', currencies: ['EUR', 'USD'] })
})

const simple = (title: string, over: object = {}) => ({
  title,
  handle: undefined,
  status: 'active' as const,
  variants: [{ values: [], prices: [{ currency: 'EUR' as const, amountMinor: 1000, compareAtMinor: null }] }],
  ...over,
})

describe('products in the admin', () => {
  it('are listed page by page, searched and counted', async () => {
    for (const title of ['Alpha boot', 'Beta boot', 'Gamma hat']) await admin().createProduct(simple(title))
    const first = await admin().products({ sort: { id: 'title', desc: false }, limit: 2 })
    expect(first.rows.map((row) => row.title)).toEqual(['Alpha boot', 'Beta boot'])
    expect(first.counts).toMatchObject({ all: 3, active: 3 })
    const second = await admin().products({ sort: { id: 'title', desc: false }, limit: 2, cursor: first.nextCursor })
    expect(second.rows.map((row) => row.title)).toEqual(['Gamma hat'])
    expect(second.nextCursor).toBeNull()
    const found = await admin().products({ search: 'boo' })
    expect(found.total).toBe(2)
    for (const id of ['updatedAt', 'createdAt', 'price'] as const) {
      const page = await admin().products({ sort: { id, desc: true }, limit: 1 })
      const next = await admin().products({ sort: { id, desc: true }, limit: 5, cursor: page.nextCursor })
      expect(next.rows).toHaveLength(2)
    }
  })

  it('are edited with an optimistic lock', async () => {
    const { id } = await admin().createProduct(simple('Locked'))
    const product = await admin().product({ id })
    const saved = await admin().updateProduct({ id, version: product.version, title: 'Renamed', tags: ['a'] })
    expect(saved).toMatchObject({ outcome: 'updated', version: 2, handle: 'locked' })
    await expect(admin().updateProduct({ id, version: 1, title: 'Late' })).rejects.toMatchObject({
      message: 'changed_meanwhile',
    })
    const after = await admin().product({ id })
    expect(after.variants[0]?.prices).toEqual([
      { currency: 'EUR', amountMinor: 1000, compareAtMinor: null, minimumMinor: null },
    ])
  })

  it('get variants from options, past a hundred in the background, and keep those that are there', async () => {
    const { id } = await admin().createProduct(simple('Options'))
    const size = { name: 'Size', values: [{ value: 'M' }, { value: 'L' }] }
    expect(await admin().setOptions({ productId: id, version: 1, options: [size] })).toEqual({
      status: 'done',
      added: 1,
      removed: 0,
      version: 2,
    })
    const [first, second] = (await admin().product({ id })).variants
    expect([first?.title, second?.title, second?.prices[0]?.amountMinor]).toEqual(['M', 'L', 1000])
    const many = {
      name: 'Number',
      values: Array.from({ length: 1000 }, (_, index) => ({ value: `n${index}` })).slice(0, 500),
    }
    const two = { name: 'Two', values: [{ value: 'x' }, { value: 'y' }] }
    const started = await admin().setOptions({ productId: id, version: 2, options: [size, many, two] })
    if (started.status !== 'started') throw new Error(started.status)
    expect(started.total).toBe(1998)
    const start = performance.now()
    await store.run((ctx) => generateProductVariants(ctx, started.activityId))
    console.log(`2,000 variants from options in ${Math.round(performance.now() - start)} ms`)
    await store.run((ctx) => generateProductVariants(ctx, started.activityId))
    expect(await admin().variantActivity({ activityId: started.activityId })).toMatchObject({
      state: 'succeeded',
      done: 1998,
    })
    const product = await admin().product({ id })
    expect(product.variants).toHaveLength(2000)
    expect(product.variants[0]?.id).toBe(first?.id)
    const over = { name: 'Three', values: [{ value: '1' }, { value: '2' }, { value: '3' }] }
    expect(
      await admin().setOptions({ productId: id, version: product.version, options: [size, many, two, over] }),
    ).toEqual({ status: 'too_many_variants', count: 6000, limit: 5000 })
  })

  it('have their variants edited in the grid', async () => {
    const { id } = await admin().createProduct(
      simple('Grid', {
        options: [{ name: 'Size', values: [{ value: 'M' }, { value: 'L' }] }],
        variants: [
          { values: ['M'], prices: [], stock: { onHand: 3 } },
          { values: ['L'], prices: [] },
        ],
      }),
    )
    const product = await admin().product({ id })
    const [m, l] = product.variants
    if (!m || !l) throw new Error('no variants')
    await admin().editVariants({
      productId: id,
      version: 1,
      changes: [
        {
          id: m.id,
          sku: 'M-1',
          prices: [{ currency: 'USD', amountMinor: 500, compareAtMinor: 900, minimumMinor: 450 }],
          stock: { onHand: 8, expectedOnHand: 3 },
        },
      ],
      removedIds: [l.id],
    })
    const after = await admin().product({ id })
    expect(after.variants).toMatchObject([
      {
        sku: 'M-1',
        onHand: 8,
        prices: [{ currency: 'USD', amountMinor: 500, compareAtMinor: 900, minimumMinor: 450 }],
      },
    ])
    // Who says nothing about the lowest price, as an import does, leaves it as it is.
    const { version } = await admin().editVariants({
      productId: id,
      version: after.version,
      changes: [{ id: m.id, prices: [{ currency: 'USD', amountMinor: 600, compareAtMinor: null }] }],
    })
    expect((await admin().product({ id })).variants[0]?.prices).toEqual([
      { currency: 'USD', amountMinor: 600, compareAtMinor: null, minimumMinor: 450 },
    ])
    await admin().editVariants({
      productId: id,
      version,
      changes: [{ id: m.id, prices: [{ currency: 'USD', amountMinor: null, compareAtMinor: null }] }],
    })
    const last = await admin().product({ id })
    expect(last.variants[0]?.prices).toEqual([])
    await expect(
      admin().editVariants({ productId: id, version: last.version, changes: [], removedIds: [m.id] }),
    ).rejects.toMatchObject({ message: 'invalid' })
  })

  it('are changed in bulk, and duplicated', async () => {
    await admin().createProduct(simple('Bulk one', { vendor: 'Bulk' }))
    const { id } = await admin().createProduct(simple('Bulk two', { vendor: 'Bulk' }))
    const matching = { kind: 'matching' as const, filter: { vendors: ['Bulk'] } }
    expect(await admin().bulkEdit({ selection: matching, edit: { kind: 'add_tags', tags: ['b', 'a'] } })).toMatchObject(
      { count: 2 },
    )
    expect(await admin().bulkEdit({ selection: matching, edit: { kind: 'add_tags', tags: ['a'] } })).toMatchObject({
      count: 0,
    })
    expect((await admin().product({ id })).tags).toEqual(['b', 'a'])
    const copy = await admin().duplicateProduct({ id })
    expect(copy).toMatchObject({ outcome: 'created', handle: 'bulk-two-2' })
    expect(await admin().bulkEdit({ selection: matching, edit: { kind: 'status', status: 'archived' } })).toMatchObject(
      { count: 3 },
    )
    expect(await admin().bulkEdit({ selection: { kind: 'ids', ids: [id] }, edit: { kind: 'delete' } })).toEqual({
      count: 1,
      changedIds: [id],
      previousStatus: null,
    })
    await expect(admin().product({ id })).rejects.toMatchObject({ message: 'not_found' })
  })
})

describe('categories', () => {
  it('nest, move with all below them, and redirect when renamed', async () => {
    const shoes = await admin().saveCategory({ name: 'Shoes' })
    const boots = await admin().saveCategory({ name: 'Boots', parentId: shoes.id })
    const winter = await admin().saveCategory({ name: 'Winter', parentId: boots.id })
    const sale = await admin().saveCategory({ name: 'Sale' })
    await store.run((ctx) => saveProduct(ctx, { ...simple('In winter'), categoryIds: [winter.id] }))
    const inSale = () => store.run((ctx) => listProducts(ctx, { ...listing, category: 'sale' }))
    expect((await inSale()).total).toBe(0)
    await admin().moveCategory({ id: boots.id, parentId: sale.id, position: 0 })
    relay()
    expect((await inSale()).total).toBe(1)
    const found = await store.run((ctx) => getCategoryByHandle(ctx, 'winter'))
    if (found.status !== 'found') throw new Error('moved')
    expect(found.category.breadcrumb.map((crumb) => crumb.name)).toEqual(['Sale', 'Boots'])
    await expect(admin().moveCategory({ id: sale.id, parentId: winter.id, position: 0 })).rejects.toMatchObject({
      message: 'invalid',
    })
    await expect(admin().deleteCategory({ id: boots.id })).rejects.toMatchObject({ message: 'still_in_use' })
    await admin().saveCategory({ id: winter.id, name: 'Cold', handle: 'cold' })
    expect(await store.run((ctx) => getCategoryByHandle(ctx, 'winter'))).toEqual({ status: 'moved', handle: 'cold' })
    await admin().moveCategory({ id: sale.id, parentId: null, position: 0 })
    expect((await admin().categories({})).categories.map(({ name, depth }) => [name, depth])).toEqual([
      ['Sale', 0],
      ['Boots', 1],
      ['Cold', 2],
      ['Shoes', 0],
    ])
  })
})

describe('collections', () => {
  it('are manual, in the order given, or by rule with a preview', async () => {
    const a = await admin().createProduct(simple('Member A', { tags: ['gift'] }))
    const b = await admin().createProduct(simple('Member B', { tags: ['gift'] }))
    const manual = await admin().saveCollection({ title: 'Picks', kind: 'manual', productIds: [b.id, a.id] })
    const picks = await store.run((ctx) => listProducts(ctx, { ...listing, collection: manual.handle }))
    expect(picks.sort).toBe('featured')
    expect(picks.products.map((card) => card.title)).toEqual(['Member B', 'Member A'])
    const rules = {
      match: 'all' as const,
      conditions: [{ field: 'tag' as const, operator: 'eq' as const, value: 'GIFT' }],
    }
    expect((await admin().previewRules({ rules })).count).toBe(2)
    const ruled = await admin().saveCollection({ title: 'Gifts', kind: 'rule', rules, sort: 'title' })
    const gifts = await store.run((ctx) => listProducts(ctx, { ...listing, collection: ruled.handle }))
    expect(gifts.products.map((card) => card.title)).toEqual(['Member A', 'Member B'])
    expect((await admin().collections({})).map(({ title, productCount }) => [title, productCount])).toEqual([
      ['Picks', 2],
      ['Gifts', null],
    ])
    expect((await admin().collection({ id: ruled.id })).rules).toEqual(rules)
    await admin().deleteCollection({ id: ruled.id })
    await expect(admin().collection({ id: ruled.id })).rejects.toMatchObject({ message: 'not_found' })
  })
})
