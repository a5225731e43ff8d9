import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/ids'
import type { Actor } from '@/server/auth/actor'
import { JOBS_SCHEMA } from '@/server/jobs/queue'
import { platformDb } from '@/server/platform-db'
import { actorAt, ownerOf } from '@/test/caller'
import { createTestStore, type TestStore, withAdmin } from '@/test/create-test-store'

let a: TestStore
let b: TestStore
const order = newId()

async function fail(storeId: string | null, key: string): Promise<string> {
  const envelope = { storeId, name: 'import_products', input: { payload: { orderId: order }, key }, requestId: 'test' }
  return withAdmin(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO ${JOBS_SCHEMA}.job (name, data, output, retry_limit) VALUES ('bulk-dead', $1, $2, 3) RETURNING id`,
      [JSON.stringify(envelope), JSON.stringify({ message: `no use: ${key}` })],
    )
    return rows[0]?.id ?? ''
  })
}

const asOwner = (store: TestStore) => actorAt(ownerOf(store), store.entry.slug).admin.failedWork
const operator: Actor = {
  kind: 'user',
  id: newId(),
  name: 'Operator',
  email: 'operator@example.test',
  sessionId: newId(),
  isOperator: true,
}

beforeAll(async () => {
  ;[a, b] = await Promise.all([createTestStore(), createTestStore()])
})

describe('failed work', () => {
  it('a store sees its own, with the cause; the operator everybody’s', async () => {
    const id = await fail(a.entry.id, 'a')
    await fail(b.entry.id, 'b')
    await fail(null, 'platform')
    const { jobs, total } = await asOwner(a).list({})
    expect(total).toBe(1)
    expect(jobs).toMatchObject([
      { id, name: 'import_products', orderId: order, tries: 4, failure: 'no use: a', store: { id: a.entry.id } },
    ])
    const all = await actorAt(operator, null).operator.failedWork.list({})
    expect(new Set(all.jobs.map(({ store }) => store?.id ?? null))).toEqual(new Set([a.entry.id, b.entry.id, null]))
  })

  it('another store’s cannot be run again or discarded, one’s own once, and the record says who did', async () => {
    const id = await fail(a.entry.id, 'again')
    expect(await asOwner(b).replay({ ids: [id] })).toEqual({ count: 0 })
    expect(await asOwner(b).discard({ ids: [id] })).toEqual({ count: 0 })
    expect(await asOwner(a).replay({ ids: [id] })).toEqual({ count: 1 })
    expect(await asOwner(a).replay({ ids: [id] })).toEqual({ count: 0 })
    const audit = await platformDb.auditEvent.findFirst({
      where: { action: 'failed_work.replayed', storeId: a.entry.id },
      orderBy: { createdAt: 'asc' },
    })
    expect(audit).toMatchObject({ actorId: a.ownerId, subject: 'import_products', before: { count: 1, ids: [id] } })
  })

  it('all of a store at once', async () => {
    await fail(a.entry.id, 'one')
    await fail(a.entry.id, 'two')
    const { total } = await asOwner(a).list({})
    expect(await asOwner(a).discard({ ids: null })).toEqual({ count: total })
    expect((await asOwner(b).list({})).total).toBe(1)
  })

  it('staff without the right to settings see nothing of it', async () => {
    const user = await platformDb.user.create({
      data: { email: `${newId()}@example.test`, name: 'Staff', passwordHash: 'x' },
    })
    await platformDb.membership.create({ data: { userId: user.id, storeId: a.entry.id, role: 'staff' } })
    const staff: Actor = { ...operator, id: user.id, isOperator: false, email: user.email }
    await expect(actorAt(staff, a.entry.slug).admin.failedWork.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(actorAt(staff, null).operator.failedWork.list({})).rejects.toThrow()
  })
})
