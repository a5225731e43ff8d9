import { beforeAll, describe, expect, it } from 'vitest'
import { bulkEditProducts } from '@/features/catalog/server/bulk-edit-products'
import { duplicateProduct } from '@/features/catalog/server/duplicate-product'
import { getEditorProduct } from '@/features/catalog/server/get-editor-product'
import { newId } from '@/lib/ids'
import { countStatements } from '@/test/count-statements'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { compose, moveStock, stockDiscrepancies, stockVariant } from '@/test/stock-shop'
import { inventoryListInput, type InventoryListInput } from '../inventory-schema'
import { addLocation } from './add-location'
import { adjustStock } from './adjust-stock'
import { checkStock } from './check-stock'
import { listInventory } from './list-inventory'
import { listLocations } from './list-locations'
import { orderLocations } from './order-locations'
import { renameLocation } from './rename-location'
import { setLocationActive } from './set-location-active'
import { setStockPolicy } from './set-stock-policy'
import { takeStock } from './take-stock'
import { tellLowStock } from './tell-low-stock'

let store: TestStore
beforeAll(async () => {
  store = await createTestStore()
})

const list = (input: Partial<InventoryListInput> = {}) =>
  store.run((ctx) => listInventory(ctx, inventoryListInput.parse(input)))
const sell = (variantId: string, quantity: number) =>
  store.run((ctx) => takeStock(ctx, { orderId: newId(), mode: 'sold', demands: [{ variantId, quantity }] }))

describe('the list of the stock', () => {
  it('pages through every variant once, with its places, in one statement', async () => {
    const own = await createTestStore()
    for (let index = 0; index < 7; index += 1) await stockVariant(own, { title: `Page ${index % 3}`, onHand: index })
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const input = inventoryListInput.parse({ limit: 3, cursor })
      const page = await countStatements(() => own.run((ctx) => listInventory(ctx, input)))
      expect(page.statements).toHaveLength(1)
      seen.push(...page.result.rows.map((row) => `${row.productTitle} ${row.places[0]?.onHand}`))
      cursor = page.result.nextCursor
      expect(page.result.total).toBe(7)
    } while (cursor)
    expect(seen.toSorted()).toEqual([
      'Page 0 0',
      'Page 0 3',
      'Page 0 6',
      'Page 1 1',
      'Page 1 4',
      'Page 2 2',
      'Page 2 5',
    ])
    await expect(own.run((ctx) => listInventory(ctx, inventoryListInput.parse({ cursor: 'x' })))).rejects.toMatchObject(
      {
        code: 'invalid',
      },
    )
  })

  it('finds by words, and what is low, sold out, coming or composed', async () => {
    const [low, out, plenty] = [
      await stockVariant(store, { title: 'Éclair low', onHand: 2 }),
      await stockVariant(store, { title: 'Gone', onHand: 0 }),
      await stockVariant(store, { title: 'Plenty', onHand: 90 }),
    ]
    const bundle = await stockVariant(store, { title: 'Box of plenty', onHand: 0 })
    await compose(store, bundle.id, [{ variantId: plenty.id, quantity: 4 }])
    const ids = async (input: Partial<InventoryListInput>) => (await list(input)).rows.map((row) => row.variantId)
    expect(await ids({ search: 'eclair LOW' })).toEqual([low.id])
    expect(await ids({ search: '100%' })).toEqual([])
    expect(await ids({ states: ['low'] })).toEqual([low.id])
    expect(await ids({ states: ['out'] })).toEqual([out.id])
    expect(await ids({ states: ['composed'] })).toEqual([bundle.id])
    const [row] = (await list({ variantIds: [bundle.id] })).rows
    expect(row).toMatchObject({ composed: true, available: 22, places: [] })
  })
})

describe('low stock', () => {
  it('is told once, all of a minute together, and again only after it was filled up', async () => {
    const own = await createTestStore()
    const [a, b] = [await stockVariant(own, { onHand: 8 }), await stockVariant(own, { onHand: 3 })]
    const take = (variantId: string, quantity: number) =>
      own.run((ctx) => takeStock(ctx, { orderId: newId(), mode: 'sold', demands: [{ variantId, quantity }] }))
    const tell = () => own.run(tellLowStock)
    const set = (variantId: string, onHand: number, expectedOnHand: number) =>
      own.run((ctx) => adjustStock(ctx, { changes: [{ variantId, onHand, expectedOnHand }] }))
    expect(await tell()).toBe(0)
    await take(a.id, 2)
    expect(await tell()).toBe(0)
    await take(a.id, 1)
    await take(b.id, 1)
    await take(a.id, 1)
    expect(await tell()).toBe(2)
    const asked = await own.run((ctx) =>
      ctx.db.outboxEvent.findMany({ where: { kind: 'job.requested' }, select: { payload: true } }),
    )
    expect(asked).toHaveLength(1)
    expect(asked[0]?.payload).toMatchObject({
      name: 'inventory.mail_low_stock',
      input: { variantIds: expect.arrayContaining([a.id, b.id]) },
    })
    await take(a.id, 1)
    expect(await tell()).toBe(0)
    await set(a.id, 20, 3)
    await set(a.id, 5, 20)
    expect(await tell()).toBe(1)
  })

  it('goes by the threshold of the variant where it has one', async () => {
    const variant = await stockVariant(store, { onHand: 30 })
    await store.run((ctx) =>
      setStockPolicy(ctx, { variantIds: [variant.id], tracked: true, allowBackorder: false, lowStockThreshold: 25 }),
    )
    await store.run(tellLowStock)
    await sell(variant.id, 5)
    expect(await store.run(tellLowStock)).toBe(1)
    expect((await list({ variantIds: [variant.id] })).rows[0]).toMatchObject({ lowAt: 25, available: 25 })
  })
})

describe('locations', () => {
  it('are named, ordered, and closed once they are empty', async () => {
    const own = await createTestStore()
    const { id: attic } = await own.run((ctx) => addLocation(ctx, { name: 'Attic' }))
    await expect(own.run((ctx) => addLocation(ctx, { name: 'ATTIC' }))).rejects.toMatchObject({ code: 'already_taken' })
    const names = async () => (await own.run(listLocations)).locations.map((one) => one.name)
    expect(await names()).toEqual(['Main', 'Attic'])
    await own.run((ctx) => renameLocation(ctx, { id: attic, name: 'Loft' }))
    const variant = await stockVariant(own, { onHand: 5 })
    await moveStock(own, variant.id, { to: attic, quantity: 2 })
    const close = (id: string) => own.run((ctx) => setLocationActive(ctx, { id, active: false }))
    await expect(close(attic)).rejects.toMatchObject({ code: 'still_in_use' })
    await own.run((ctx) => orderLocations(ctx, { ids: [attic] }))
    expect(await names()).toEqual(['Loft', 'Main'])
    await expect(close(attic)).rejects.toMatchObject({ code: 'wrong_state' })
    const main = (await own.run(listLocations)).locations[1]!.id
    await own.run((ctx) =>
      adjustStock(ctx, { changes: [{ variantId: variant.id, locationId: main, onHand: 0, expectedOnHand: 3 }] }),
    )
    await close(main)
    await expect(
      own.run((ctx) =>
        adjustStock(ctx, { changes: [{ variantId: variant.id, locationId: main, onHand: 1, expectedOnHand: 0 }] }),
      ),
    ).rejects.toMatchObject({ code: 'not_found' })
    expect(await stockDiscrepancies(own)).toEqual([])
  })
})

describe('products that others are made of', () => {
  it('cannot be deleted alone, and a copy of a bundle is made of the same', async () => {
    const [part, box] = [
      await stockVariant(store, { onHand: 9 }),
      await stockVariant(store, { title: 'Box', onHand: 0 }),
    ]
    await compose(store, box.id, [{ variantId: part.id, quantity: 3 }])
    const remove = (...ids: string[]) =>
      store.run((ctx) => bulkEditProducts(ctx, { selection: { kind: 'ids', ids }, edit: { kind: 'delete' } }))
    await expect(remove(part.productId)).rejects.toMatchObject({ code: 'still_in_use', values: { product: 'Box' } })
    const copy = await store.run((ctx) => duplicateProduct(ctx, box.productId))
    const editor = await store.run((ctx) => getEditorProduct(ctx, copy.id))
    expect(editor.variants[0]).toMatchObject({ composed: true, onHand: 3 })
    await remove(part.productId, box.productId, copy.id)
    expect(await stockDiscrepancies(store)).toEqual([])
  })
})

describe('the checker', () => {
  it('names what was changed past the ledger, the holds and the parts', async () => {
    const own = await createTestStore()
    const variant = await stockVariant(own, { onHand: 5 })
    const found = () =>
      own.run(async (ctx) => (await checkStock(ctx)).map(({ problem, counted, proved }) => [problem, counted, proved]))
    expect(await found()).toEqual([])
    await own.run((ctx) =>
      ctx.db.stockLevel.update({ where: { variantId: variant.id }, data: { onHand: 6, reserved: 7 } }),
    )
    expect(await found()).toEqual([
      ['fewer on hand than held', 6, 7],
      ['held is not the sum of its locations', 7, 0],
      ['on hand is not the sum of its locations', 6, 5],
    ])
    await own.run((ctx) =>
      ctx.db.stockLevel.update({ where: { variantId: variant.id }, data: { onHand: 5, reserved: 0 } }),
    )
    await own.run((ctx) => ctx.db.stockMovement.updateMany({ where: { variantId: variant.id }, data: { delta: 4 } }))
    expect(await found()).toEqual([['on hand is not the sum of its ledger', 5, 4]])
  })
})
