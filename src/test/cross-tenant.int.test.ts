import { beforeAll, describe, expect, it } from 'vitest'
import { actorAt, ownerOf } from './caller'
import {
  answerOf,
  callBy,
  checksumOf,
  crossTenantFuzz,
  seeded,
  type TwoStores,
  twoFilledStores,
} from './cross-tenant-fuzz'
import { allProcedures } from './procedures'
import { foreignInput } from './schema-inputs'

const INPUTS_PER_PROCEDURE = 5

let stores: TwoStores
beforeAll(async () => {
  stores = await twoFilledStores()
}, 60_000)

describe('no procedure reaches another store', () => {
  it('and its owner is shown what would be a leak elsewhere', async () => {
    const { b } = stores
    const caller = callBy('owner of B', (options) => actorAt(ownerOf(b), b.entry.slug, options))
    const lists = ['admin.catalog.products', 'admin.catalog.categories', 'admin.customers.list']
    for (const path of lists) {
      expect((await answerOf(caller.call(path, {}))).text, path).toContain(b.canary)
    }
  })

  it('by ids, handles, slugs, SKUs or addresses of that store, for anybody', async () => {
    const { procedures, calls, wrong } = await crossTenantFuzz(stores, INPUTS_PER_PROCEDURE)
    console.log(`drill 5: ${procedures} procedures, ${calls} calls, ${wrong.length} wrong`)
    expect(wrong).toEqual([])
    expect(await checksumOf(stores.b)).toBe(stores.before)
  }, 300_000)

  it('refuses the owner of A on every staff procedure of B, as if there were no B', async () => {
    const { a, b, foreign } = stores
    const caller = callBy('owner of A', (options) => actorAt(ownerOf(a), b.entry.slug, options))
    const nowhere = callBy('owner of A', (options) => actorAt(ownerOf(a), 'no-such-store', options))
    for (const procedure of allProcedures().filter((each) => each.meta?.audience === 'staff')) {
      const schema = procedure.inputs.at(-1)
      const input = schema ? foreignInput(schema, foreign, seeded(procedure.path)) : undefined
      const { text } = await answerOf(caller.call(procedure.path, input))
      expect(text, procedure.path).toBe((await answerOf(nowhere.call(procedure.path, input))).text)
      expect(text.trim(), procedure.path).toBe('not_found')
    }
  }, 60_000)
})
