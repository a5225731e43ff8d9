import { beforeAll, expect, it } from 'vitest'
import { readActivityFiles } from '@/features/activities/server'
import { newId } from '@/lib/ids'
import { storage } from '@/server/storage/storage'
import { actorAt, ownerOf } from '@/test/caller'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { startExport } from './start-export'
import { startImport } from './start-import'

let store: TestStore
let other: TestStore
const CSV = new TextEncoder().encode('Handle,Title,Variant Price\ncup,Cup,12.50\n')

beforeAll(async () => {
  store = await createTestStore()
  other = await createTestStore()
})

const at = (where: TestStore) => actorAt(ownerOf(where), where.entry.slug).admin

it('imports the file that was checked, under a name of its own', async () => {
  const checked = await store.run((ctx) => startImport(ctx, CSV, { dryRun: true, allOrNothing: false }))
  const { activityId } = await at(store).imports.importChecked({ activityId: checked, allOrNothing: true })
  expect(activityId).not.toBe(checked)
  const row = await store.run((ctx) => ctx.db.activity.findFirstOrThrow({ where: { id: activityId } }))
  expect(row).toMatchObject({ kind: 'import_products', state: 'queued', input: { dryRun: false, allOrNothing: true } })
  expect(new Uint8Array((await storage.get(row.inputFileKey ?? '')) ?? [])).toEqual(CSV)
})

it('knows no other activity: unknown, of another store, or an export', async () => {
  const theirs = await other.run((ctx) => startImport(ctx, CSV, { dryRun: true, allOrNothing: false }))
  const exported = await store.run((ctx) => startExport(ctx))
  expect((await store.run((ctx) => readActivityFiles(ctx, exported))).kind).toBe('export_products')
  for (const activityId of [theirs, exported, newId()]) {
    await expect(at(store).imports.importChecked({ activityId })).rejects.toMatchObject({ message: 'not_found' })
  }
})
