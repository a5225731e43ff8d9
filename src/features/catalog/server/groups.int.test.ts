import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/ids'
import { actorAt, ownerOf } from '@/test/caller'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import type { CollectionCondition, CollectionRules } from '../collection-rule-schema'
import { numberOperatorSchema, textOperatorSchema } from '../collection-rule-schema'
import { type CollectionFacts, matchesRules } from '../engine/collection-rules'
import type { ProductDraftInput } from '../product-draft-schema'
import { getCategoryByHandle } from './get-category-by-handle'
import { getCollectionByHandle } from './get-collection-by-handle'
import { saveProduct } from './save-product'

let store: TestStore
let other: TestStore
const at = (where: TestStore) => actorAt(ownerOf(where), where.entry.slug).admin.catalog
const admin = () => at(store)

beforeAll(async () => {
  store = await createTestStore({ currency: 'EUR' })
  other = await createTestStore({ currency: 'EUR' })
})

const product = (over: Partial<ProductDraftInput> = {}): ProductDraftInput => ({
  title: 'Thing',
  status: 'active',
  variants: [
    { values: [], prices: [{ currency: 'EUR', amountMinor: 1000, compareAtMinor: null }], stock: { onHand: 3 } },
  ],
  ...over,
})

/** Every path is made of the ids from the root, whatever was moved or deleted. */
async function expectTruePaths(): Promise<void> {
  const rows = await store.run((ctx) => ctx.db.category.findMany({ select: { id: true, parentId: true, path: true } }))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const pathOf = (id: string | null): string => (id === null ? '/' : `${pathOf(byId.get(id)?.parentId ?? null)}${id}/`)
  expect(rows.map((row) => row.path)).toEqual(rows.map((row) => pathOf(row.id)))
}

async function outline(): Promise<string[]> {
  return (await admin().categories({})).categories.map(({ name, depth }) => '  '.repeat(depth) + name)
}

describe('categories', () => {
  const made: Record<string, string> = {}
  const make = async (name: string, parent?: string) => {
    made[name] = (await admin().saveCategory({ name, parentId: parent ? (made[parent] ?? null) : null })).id
  }
  const idOf = (name: string): string => made[name] ?? ''

  it('keep the paths of all below them when they move or go', async () => {
    await make('A')
    await make('B', 'A')
    await make('C', 'B')
    await make('D', 'C')
    await make('E')
    await admin().moveCategory({ id: idOf('B'), parentId: idOf('E'), position: 0 })
    expect(await outline()).toEqual(['A', 'E', '  B', '    C', '      D'])
    await expectTruePaths()
    await admin().moveCategory({ id: idOf('B'), parentId: null, position: 1 })
    expect(await outline()).toEqual(['A', 'B', '  C', '    D', 'E'])
    await expectTruePaths()
    await admin().deleteCategory({ id: idOf('B'), reassign: { productsTo: null } })
    expect(await outline()).toEqual(['A', 'E', 'C', '  D'])
    await expectTruePaths()
  })

  it('never make a ring, even when two moves meet', async () => {
    const [x, y] = await Promise.all(['X', 'Y'].map((name) => admin().saveCategory({ name })))
    const moves = await Promise.allSettled([
      admin().moveCategory({ id: x?.id ?? '', parentId: y?.id ?? '', position: 0 }),
      admin().moveCategory({ id: y?.id ?? '', parentId: x?.id ?? '', position: 0 }),
    ])
    expect(moves.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expectTruePaths()
  })

  it('give their products and address to another one', async () => {
    const old = await admin().saveCategory({ name: 'Old shelf' })
    const heir = await admin().saveCategory({ name: 'New shelf' })
    const both = await store.run((ctx) =>
      saveProduct(ctx, product({ title: 'In both', categoryIds: [old.id, heir.id] })),
    )
    const one = await store.run((ctx) => saveProduct(ctx, product({ title: 'In old', categoryIds: [old.id] })))
    await expect(admin().deleteCategory({ id: old.id })).rejects.toMatchObject({ message: 'still_in_use' })
    await admin().deleteCategory({ id: old.id, reassign: { productsTo: heir.id } })
    for (const { id } of [both, one]) expect((await admin().product({ id })).categoryIds).toEqual([heir.id])
    expect(await store.run((ctx) => getCategoryByHandle(ctx, 'old-shelf'))).toEqual({
      status: 'moved',
      handle: 'new-shelf',
    })
  })

  it('lead an earlier address to the present one, through several renames', async () => {
    const { id } = await admin().saveCategory({ name: 'First' })
    await admin().saveCategory({ id, name: 'First', handle: 'second' })
    await admin().saveCategory({ id, name: 'First', handle: 'third' })
    for (const handle of ['first', 'second']) {
      expect(await store.run((ctx) => getCategoryByHandle(ctx, handle))).toEqual({ status: 'moved', handle: 'third' })
    }
    await expect(admin().saveCategory({ name: 'Other', handle: 'third' })).rejects.toMatchObject({
      message: 'already_taken',
    })
  })

  it('refuse a save that knows an older state, and make translated HTML safe', async () => {
    const { id } = await admin().saveCategory({
      name: 'Safe',
      translations: { es: { descriptionHtml: '<p>Hola</p><script>1</script>', name: '' } },
    })
    const read = async () => (await admin().categories({})).categories.find((category) => category.id === id)
    const before = await read()
    expect(before?.translations).toEqual({ es: { descriptionHtml: '<p>Hola</p>' } })
    await admin().saveCategory({ id, name: 'Safer', updatedAt: before?.updatedAt })
    await expect(admin().saveCategory({ id, name: 'Late', updatedAt: before?.updatedAt })).rejects.toMatchObject({
      message: 'changed_meanwhile',
    })
    expect((await read())?.name).toBe('Safer')
  })

  it("know nothing of another store's ids", async () => {
    const foreign = await at(other).saveCategory({ name: 'Theirs' })
    const own = await admin().saveCategory({ name: 'Ours' })
    const calls = [
      () => admin().saveCategory({ id: foreign.id, name: 'Stolen' }),
      () => admin().saveCategory({ name: 'Below', parentId: foreign.id }),
      () => admin().moveCategory({ id: foreign.id, parentId: null, position: 0 }),
      () => admin().moveCategory({ id: own.id, parentId: foreign.id, position: 0 }),
      () => admin().deleteCategory({ id: foreign.id }),
      () => admin().deleteCategory({ id: own.id, reassign: { productsTo: foreign.id } }),
      () => admin().saveCategory({ id: own.id, name: 'Ours', imageAssetId: newId() }),
    ]
    for (const call of calls) await expect(call()).rejects.toMatchObject({ message: 'not_found' })
  })
})

describe('collections', () => {
  it('redirect when renamed, refuse old states and foreign ids', async () => {
    const { id } = await admin().saveCollection({ title: 'Gifts', kind: 'manual' })
    const { updatedAt } = await admin().collection({ id })
    await admin().saveCollection({ id, updatedAt, title: 'Gifts', handle: 'presents', kind: 'manual' })
    expect(await store.run((ctx) => getCollectionByHandle(ctx, 'gifts'))).toEqual({
      status: 'moved',
      handle: 'presents',
    })
    await expect(admin().saveCollection({ id, updatedAt, title: 'Late', kind: 'manual' })).rejects.toMatchObject({
      message: 'changed_meanwhile',
    })
    const foreign = await other.run((ctx) => saveProduct(ctx, product({ title: 'Theirs' })))
    const theirs = await at(other).saveCollection({ title: 'Theirs', kind: 'manual' })
    const calls = [
      () => admin().saveCollection({ id, title: 'Gifts', kind: 'manual', productIds: [foreign.id] }),
      () => admin().collection({ id: theirs.id }),
      () => admin().saveCollection({ id: theirs.id, title: 'Stolen', kind: 'manual' }),
      () => admin().deleteCollection({ id: theirs.id }),
    ]
    for (const call of calls) await expect(call()).rejects.toMatchObject({ message: 'not_found' })
    expect((await admin().collection({ id })).members).toEqual([])
  })
})

const WORDS = ['red', 'Red', 'shoe', 'Shoe red', 'élan', '50%_off', 'x']
const AMOUNTS = [0, 999, 1000, 2000]

interface SeededProduct {
  readonly draft: ProductDraftInput
  readonly facts: CollectionFacts
}

/** Products that differ in everything that rules ask for, with what the pure rules know of each. */
function catalogOf(categories: readonly { id: string; ancestors: readonly string[] }[]): SeededProduct[] {
  return WORDS.flatMap((word, index) =>
    AMOUNTS.map((amountMinor, place) => {
      const compareAtMinor = place % 2 === 0 ? amountMinor + 500 : null
      const [tracked, onHand] = [index % 3 !== 0, (index + place) % 4]
      const category = categories[(index + place) % (categories.length + 1)]
      const texts = {
        title: `${word} ${place}`,
        vendor: WORDS[(index + 1) % WORDS.length] ?? '',
        productType: WORDS[place] ?? '',
      }
      const tags = [...new Set([word, WORDS[(index + place) % WORDS.length] ?? ''])]
      return {
        draft: product({
          ...texts,
          tags,
          status: place === 3 ? 'draft' : 'active',
          categoryIds: category ? [category.id] : [],
          variants: [
            { values: [], prices: [{ currency: 'EUR', amountMinor, compareAtMinor }], stock: { onHand, tracked } },
          ],
        }),
        facts: {
          ...texts,
          tags,
          categoryIds: category ? [category.id, ...category.ancestors] : [],
          variants: [{ priceMinor: amountMinor, compareAtMinor, available: tracked ? onHand : null }],
        },
      }
    }),
  )
}

function anyRules(categoryIds: readonly string[]): fc.Arbitrary<CollectionRules> {
  const text = {
    operator: fc.constantFrom(...textOperatorSchema.options),
    value: fc.constantFrom('red', 'SHOE', 'É', '%', '_', 'shoe red', 'x', 'nothing'),
  }
  const amount = {
    operator: fc.constantFrom(...numberOperatorSchema.options),
    value: fc.constantFrom(0, 999, 1000, 1500, 2500),
  }
  const stock = fc.record({
    field: fc.constant('stock' as const),
    operator: fc.constantFrom(...numberOperatorSchema.options),
    value: fc.integer({ min: -1, max: 4 }),
  })
  const sale = fc.record({
    field: fc.constant('on_sale' as const),
    operator: fc.constant('eq' as const),
    value: fc.boolean(),
  })
  const category = fc.record({
    field: fc.constant('category' as const),
    operator: fc.constantFrom('in' as const, 'not_in' as const),
    value: fc.uniqueArray(fc.constantFrom(...categoryIds), { minLength: 1, maxLength: 3 }),
  })
  const condition: fc.Arbitrary<CollectionCondition> = fc.oneof(
    fc.record({ field: fc.constant('title' as const), ...text }),
    fc.record({ field: fc.constant('vendor' as const), ...text }),
    fc.record({ field: fc.constant('product_type' as const), ...text }),
    fc.record({ field: fc.constant('tag' as const), ...text }),
    fc.record({ field: fc.constant('price' as const), ...amount }),
    fc.record({ field: fc.constant('compare_at' as const), ...amount }),
    stock,
    sale,
    category,
  )
  return fc.record({
    match: fc.constantFrom('all' as const, 'any' as const),
    conditions: fc.array(condition, { minLength: 1, maxLength: 4 }),
  })
}

it('a preview counts what the pure rules choose', async () => {
  const fresh = await createTestStore({ currency: 'EUR' })
  const root = await at(fresh).saveCategory({ name: 'Root' })
  const leaf = await at(fresh).saveCategory({ name: 'Leaf', parentId: root.id })
  const catalog = catalogOf([
    { id: root.id, ancestors: [] },
    { id: leaf.id, ancestors: [root.id] },
  ])
  await fresh.run(async (ctx) => {
    for (const { draft } of catalog) await saveProduct(ctx, draft)
  })
  await fc.assert(
    fc.asyncProperty(anyRules([root.id, leaf.id, newId()]), async (rules) => {
      const chosen = catalog.filter(({ facts }) => matchesRules(facts, rules))
      const { count, active } = await at(fresh).previewRules({ rules })
      expect({ count, active }).toEqual({
        count: chosen.length,
        active: chosen.filter(({ draft }) => draft.status === 'active').length,
      })
    }),
    { numRuns: 120 },
  )
})
