import { afterAll, describe, expect, it } from 'vitest'
import { closeAdminConnections } from '@/server/admin-database'
import type { Actor } from '@/server/auth/actor'
import { DomainError } from '@/server/errors'
import { platformDb } from '@/server/platform-db'
import { schemaNameFor } from '@/server/tenancy'
import { newId } from '@/lib/ids'
import { actorAt } from '@/test/caller'
import { createTestStore, withAdmin } from '@/test/create-test-store'
import type { OpenStoreInput } from '../stores-schema'
import { openStore } from './open-store'
import { provisionInBackground } from './provision-store'

afterAll(() => closeAdminConnections())

type User = Extract<Actor, { kind: 'user' }>

async function createUser(): Promise<User> {
  const id = newId()
  const email = `u-${id}@example.test`
  await platformDb.user.create({ data: { id, email, name: 'Uma', passwordHash: '-' } })
  return { kind: 'user', id, name: 'Uma', email, sessionId: 'test', isOperator: false }
}

const requestOf = (actor: User, now = new Date()) => ({ actor, now, ip: '127.0.0.1', requestId: 'test' })

const input = (change: Partial<OpenStoreInput> = {}): OpenStoreInput => ({
  name: `Store ${newId().slice(-8)}`,
  slug: `s-${newId().slice(-12)}`,
  currency: 'EUR',
  country: 'ES',
  locales: ['en'],
  timeZone: 'UTC',
  template: 'empty',
  ...change,
})

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'accepted'
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return [error.code, error.field].filter((part) => part !== undefined).join(':')
  }
}

async function insertStores(owner: User, count: number, status: string, createdAt: Date): Promise<string[]> {
  const rows = Array.from({ length: count }, () => {
    const id = newId()
    const slug = `x-${id.slice(-12)}`
    return { id, slug, name: slug, schemaName: schemaNameFor(id), ownerId: owner.id, status, request: {}, createdAt }
  })
  await platformDb.store.createMany({ data: rows })
  return rows.map((row) => row.id)
}

const YESTERDAY = new Date(Date.now() - 86_400_000)

describe('opening a store', () => {
  it('has one winner of fifty that want one address at the same moment, and 49 clear refusals', async () => {
    const users = await Promise.all(Array.from({ length: 50 }, createUser))
    const slug = `race-${newId().slice(-10)}`
    const outcomes = await Promise.all(users.map((user) => refusal(openStore(requestOf(user), input({ slug })))))
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'already_taken:slug')).toHaveLength(49)
    const winner = await platformDb.store.findFirstOrThrow({ where: { slug } })
    expect(await provisionInBackground(winner.id)).toMatch(/ready|nothing to do/)
    const schemas = await withAdmin(async (admin) => {
      const { rows } = await admin.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [winner.schemaName])
      return rows.length
    })
    expect(schemas).toBe(1)
  })

  it('makes a person wait between two stores, and counts them', async () => {
    const user = await createUser()
    await insertStores(user, 3, 'ready', YESTERDAY)
    await openStore(requestOf(user), input())
    expect(await refusal(openStore(requestOf(user), input()))).toBe('cooldown')
    const later = new Date(Date.now() + 31_000)
    expect(await refusal(openStore(requestOf(user, later), input()))).toBe('accepted')
    const muchLater = new Date(Date.now() + 120_000)
    expect(await refusal(openStore(requestOf(user, muchLater), input()))).toBe('quota_reached')
    expect(await refusal(openStore(requestOf(await createUser()), input()))).toBe('accepted')
  })

  it('does not count ended stores', async () => {
    const user = await createUser()
    await insertStores(user, 9, 'deleted', YESTERDAY)
    expect(await refusal(openStore(requestOf(user), input()))).toBe('accepted')
  })

  it('is refused as busy when too many are waiting', async () => {
    await expect
      .poll(() => platformDb.store.count({ where: { status: { in: ['requested', 'provisioning'] } } }), {
        timeout: 20_000,
      })
      .toBe(0)
    const waiting = await insertStores(await createUser(), 13, 'requested', YESTERDAY)
    expect(await refusal(openStore(requestOf(await createUser()), input()))).toBe('busy')
    await platformDb.store.deleteMany({ where: { id: { in: waiting } } })
  })

  it.each([
    [{ slug: 'admin' }, 'reserved:slug'],
    [{ slug: 'a' }, 'invalid:slug'],
    [{ slug: 'f-u-c-k' }, 'offensive:slug'],
    [{ name: 'M1erda fina' }, 'offensive:name'],
    [{ name: 'Scunthorpe Ceramics' }, 'accepted'],
  ])('%o: %s', async (change, expected) => {
    expect(await refusal(openStore(requestOf(await createUser()), input(change)))).toBe(expected)
  })

  it('refuses a name that the same person has already, whatever its case, and reuses the record of one that failed', async () => {
    const user = await createUser()
    const [id = ''] = await insertStores(user, 1, 'ready', YESTERDAY)
    await platformDb.store.updateMany({ where: { id }, data: { name: 'Café Azul' } })
    const wanted = input({ name: 'CAFÉ AZUL' })
    expect(await refusal(openStore(requestOf(user), wanted))).toBe('already_taken:name')
    expect(await refusal(openStore(requestOf(await createUser()), input({ name: 'Café Azul' })))).toBe('accepted')
    await platformDb.store.updateMany({ where: { id }, data: { status: 'failed' } })
    const { storeId, slug } = await openStore(requestOf(user), wanted)
    expect([storeId, slug]).toEqual([id, wanted.slug])
    expect(await provisionInBackground(storeId)).toBe('ready')
  })
})

describe('the procedures', () => {
  it('open a store for a signed-in person, tell how far it is, and tell nobody else', async () => {
    const [user, stranger] = await Promise.all([createUser(), createUser()])
    const { storeId, slug } = await actorAt(user, null).account.stores.create(input())
    await provisionInBackground(storeId)
    const progress = await actorAt(user, null).account.stores.progress({ storeId })
    expect(progress).toMatchObject({ status: 'ready', slug, failedStep: null })
    await expect(actorAt(stranger, null).account.stores.progress({ storeId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(actorAt(stranger, null).account.stores.delete({ storeId, confirmation: slug })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const own = await actorAt(user, null).account.stores.list()
    expect(own.stores.map((store) => [store.slug, store.role])).toEqual([[slug, 'owner']])
    const home = await actorAt(user, slug).admin.stores.home()
    expect(home.checklist?.filter((item) => item.done).map((item) => item.item)).toContain('payment')
    const audit = await platformDb.auditEvent.findFirst({ where: { action: 'store.requested', storeId } })
    expect(audit).toMatchObject({ actorId: user.id, subject: slug })
  })

  it('tell whether an address can be had, and suggest one from a name', async () => {
    const user = await createUser()
    const taken = await createTestStore({ slug: `taken-${newId().slice(-8)}` })
    const check = actorAt(user, null).account.stores.checkAddress
    expect(await check({ slug: taken.entry.slug })).toMatchObject({ state: 'taken' })
    const { alternatives } = await check({ slug: taken.entry.slug })
    for (const slug of alternatives) expect(await check({ slug })).toMatchObject({ state: 'free' })
    expect(await check({ name: 'Ñandú & Söhne' })).toEqual({
      slug: 'nandu-and-soehne',
      state: 'free',
      alternatives: [],
    })
    expect(await check({ slug: 'api' })).toMatchObject({ state: 'reserved' })
  })

  it('let operators suspend and reopen, with a reason, and close the storefront meanwhile', async () => {
    const store = await createTestStore()
    const operator: User = { ...(await createUser()), isOperator: true }
    const { stores } = actorAt(operator, null).operator
    await stores.suspend({ storeId: store.entry.id, reason: 'unpaid bills' })
    await expect(stores.suspend({ storeId: store.entry.id, reason: 'again' })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    const detail = await stores.get({ storeId: store.entry.id })
    expect(detail).toMatchObject({ status: 'suspended' })
    expect(detail.log[0]).toMatchObject({ from: 'ready', to: 'suspended', message: 'unpaid bills' })
    await stores.reopen({ storeId: store.entry.id })
    expect(await stores.list({ q: store.entry.slug })).toMatchObject({ total: 1, stores: [{ status: 'ready' }] })
    const user = await createUser()
    await expect(actorAt(user, null).operator.stores.list({})).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
