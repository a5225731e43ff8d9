import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { storeDb, storePool } from '@/server/store-db'
import { createTestStore, withAdmin } from '@/test/create-test-store'
import { flipStress } from '@/test/flip-stress'

describe('the tenant pool', () => {
  it('refuses a query outside any scope', async () => {
    await expect(storeDb.product.findFirst()).rejects.toThrow('outside any tenant scope')
  })

  it('does not let one scope open inside another', async () => {
    const [a, b] = [await createTestStore(), await createTestStore()]
    await expect(a.run(() => b.run((ctx) => ctx.db.product.findFirst()))).rejects.toThrow('does not nest')
  })

  it('answers findUnique calls of one tick from each caller’s own store', async () => {
    const stores = [await createTestStore(), await createTestStore()]
    for (const store of stores) {
      await store.run((ctx) => ctx.db.product.create({ data: { handle: 'same', title: store.canary, tags: [] } }))
    }
    const asked = Array.from({ length: 40 }, (_, index) => stores[index % 2]).filter((store) => store !== undefined)
    const titles = await Promise.all(
      asked.map((store) =>
        store.run(async (ctx) => (await ctx.db.product.findUnique({ where: { handle: 'same' } }))?.title),
      ),
    )
    expect(titles).toEqual(asked.map((store) => store.canary))
  })

  it('refuses the array form of $transaction, whose statements would leave the scope', async () => {
    const store = await createTestStore()
    const client = storeDb as unknown as { $transaction(queries: unknown[]): Promise<unknown> }
    await expect(store.run((ctx) => client.$transaction([ctx.db.product.findFirst()]))).rejects.toThrow(
      'interactive transaction',
    )
  })

  it('goes on with a connection on which a statement was refused, placed anew', async () => {
    const store = await createTestStore()
    const where = (ctx: StoreContext) =>
      ctx.db.$queryRaw<{ pid: number; role: string }[]>`SELECT pg_backend_pid() AS pid, current_user::text AS role`
    const [before] = await store.run(where)
    await store.run(async (ctx) => {
      await expect(ctx.db.$queryRaw`SELECT 1 / 0`).rejects.toThrow('division by zero')
      const refused = inTransaction(ctx, (tx) => tx.db.$queryRaw`SELECT * FROM no_such_table`)
      await expect(refused).rejects.toThrow('does not exist')
    })
    const [after] = await store.run(where)
    expect(after).toEqual({ pid: before?.pid, role: store.entry.schemaName })
  })

  it('loses a connection that somebody holds without ending the process, and goes on with another', async () => {
    const store = await createTestStore()
    await store.run(async (ctx) => {
      const held = await storePool.connect()
      const { rows } = await held.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
      await withAdmin((admin) => admin.query('SELECT pg_terminate_backend($1, 5000)', [rows[0]?.pid]))
      await sleep(50)
      await expect(held.query('SELECT 1')).rejects.toThrow()
      held.release()
      expect(await ctx.db.product.count()).toBe(0)
    })
  })

  it('drill 3: 100,000 statements over 50 stores, none answered from another', async () => {
    const report = await flipStress({ stores: 50, workers: 32, queries: 100_000 })
    console.log(`drill 3: ${report.queries} queries, ${report.wrong.length} wrong, ${report.perSecond}/s`)
    expect(report.wrong).toEqual([])
  }, 300_000)
})
