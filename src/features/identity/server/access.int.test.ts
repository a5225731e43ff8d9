import { randomBytes } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StorePermission } from '@/lib/permissions'
import { runJob } from '@/server/jobs/run-job'
import { listMailbox } from '@/server/mail/mailbox'
import { platformDb, platformPool } from '@/server/platform-db'
import { forgetStores } from '@/server/store-directory'
import { TestBrowser } from '@/test/browser'
import { createTestStore, type TestStore } from '@/test/create-test-store'

const password = 'seven green bottles'
let address = 0
const freshIp = () => `203.0.${100 + Math.floor(++address / 250)}.${(address % 250) + 1}`
const freshEmail = () => `${randomBytes(6).toString('hex')}@example.test`

interface Person {
  readonly browser: TestBrowser
  readonly email: string
  readonly id: string
}

async function person(name = 'Ana Lima'): Promise<Person> {
  const browser = TestBrowser.onPlatform({ ip: freshIp() })
  const email = freshEmail()
  const { id } = await browser.call((caller) => caller.account.identity.register({ name, email, password }))
  return { browser, email, id }
}

let store: TestStore
let other: TestStore
let owner: Person
let admin: Person
let staff: Person
beforeAll(async () => {
  other = await createTestStore()
})
beforeEach(async () => {
  store = await createTestStore()
  ;[owner, admin, staff] = await Promise.all([person('Olga'), person('Adam'), person('Stella')])
  await platformDb.membership.update({
    where: { userId_storeId: { userId: store.ownerId, storeId: store.entry.id } },
    data: { userId: owner.id },
  })
  await platformDb.store.update({ where: { id: store.entry.id }, data: { ownerId: owner.id } })
  await platformDb.membership.createMany({
    data: [
      { userId: admin.id, storeId: store.entry.id, role: 'admin' },
      { userId: staff.id, storeId: store.entry.id, role: 'staff' },
    ],
  })
})

type Caller = Parameters<Parameters<TestBrowser['call']>[0]>[0]
const inStore = <T>(who: Person, work: (caller: Caller) => Promise<T>, slug = store.entry.slug) => who.browser.call(work, { slug })
const members = (who: Person, slug?: string) => inStore(who, (caller) => caller.admin.identity.members({}), slug)
const customersOf = (who: Person, slug?: string) => inStore(who, (caller) => caller.admin.customers.list({}), slug)

/** Runs the jobs that wait in the mail queue, as a worker does. */
async function runMailJobs(): Promise<void> {
  const { rows } = await platformPool.query<{ id: string; data: Parameters<typeof runJob>[0] }>(
    `UPDATE jobs.job SET state = 'completed' WHERE name = 'mail' AND state = 'created' RETURNING id, data`,
  )
  for (const { data } of rows) await runJob(data)
}
const mailTo = async (email: string) => (await listMailbox(300)).filter((mail) => mail.to === email)
const tokenIn = (text: string | undefined) => /\/([\w-]{43})(?:\s|$)/m.exec(text ?? '')?.[1] ?? ''

describe('what counts at the next request (drill 37)', () => {
  it('a role taken away, and one changed', async () => {
    expect((await customersOf(staff)).customers).toEqual([])
    await inStore(owner, (caller) => caller.admin.identity.changeMemberRole({ userId: admin.id, role: 'staff' }))
    await expect(
      inStore(admin, (caller) => caller.admin.identity.inviteMember({ email: freshEmail(), role: 'staff' })),
    ).rejects.toMatchObject({ message: 'not_allowed' })
    await inStore(owner, (caller) => caller.admin.identity.removeMember({ userId: staff.id }))
    await expect(customersOf(staff)).rejects.toMatchObject({ message: 'not_found' })
  })

  it('a changed password, on the other devices', async () => {
    const phone = TestBrowser.onPlatform({ ip: freshIp() })
    await phone.call((caller) => caller.account.identity.signIn({ email: staff.email, password }))
    await staff.browser.call((caller) =>
      caller.account.identity.changePassword({ currentPassword: password, password: 'nine yellow kettles' }),
    )
    await expect(phone.call((caller) => caller.admin.customers.list({}), { slug: store.entry.slug })).rejects.toMatchObject({
      message: 'not_signed_in',
    })
    expect(await customersOf(staff)).toBeTruthy()
  })

  it('a suspended store: closed to shoppers, open to its staff', async () => {
    const shopper = TestBrowser.onStore(store.entry, { ip: freshIp() })
    await shopper.call((caller) => caller.storefront.customers.me({}))
    await platformDb.store.update({ where: { id: store.entry.id }, data: { status: 'suspended' } })
    forgetStores()
    await expect(shopper.call((caller) => caller.storefront.customers.me({}))).rejects.toMatchObject({ message: 'store_unavailable' })
    expect(await customersOf(staff)).toBeTruthy()
  })

  it('a session of one store at another store, at the admin, and the other way round', async () => {
    const shopper = TestBrowser.onStore(store.entry, { ip: freshIp() })
    await shopper.call((caller) =>
      caller.storefront.customers.register({ firstName: 'Ana', lastName: '', email: freshEmail(), password }),
    )
    const cookie = shopper.cookies.get('stoa.customer') ?? ''
    const atOther = TestBrowser.onStore(other.entry, { ip: freshIp() })
    atOther.cookies.set('stoa.customer', cookie)
    await expect(atOther.call((caller) => caller.storefront.customers.orders({}))).rejects.toMatchObject({ message: 'not_signed_in' })
    const atAdmin = TestBrowser.onPlatform({ ip: freshIp() })
    for (const name of ['stoa.session', 'stoa.customer']) atAdmin.cookies.set(name, cookie)
    await expect(
      atAdmin.call((caller) => caller.admin.customers.list({}), { slug: store.entry.slug }),
    ).rejects.toMatchObject({ message: 'not_signed_in' })
    const ownerAtShop = TestBrowser.onStore(store.entry, { ip: freshIp() })
    for (const name of ['stoa.session', 'stoa.customer']) {
      ownerAtShop.cookies.set(name, owner.browser.cookies.get('stoa.session') ?? '')
    }
    await expect(ownerAtShop.call((caller) => caller.storefront.customers.orders({}))).rejects.toMatchObject({ message: 'not_signed_in' })
    await expect(
      ownerAtShop.call((caller) => caller.admin.customers.list({}), { slug: store.entry.slug }),
    ).rejects.toMatchObject({ message: 'not_signed_in' })
  })

  it('rubbish, a CSRF token or an invitation’s secret as a session', async () => {
    for (const rubbish of ['', 'x', 'a|b', `${'0'.repeat(64)}|${'0'.repeat(64)}`, 'eyJhbGciOiJkaXIifQ.e30.a.b.c', 'null']) {
      const browser = TestBrowser.onPlatform({ ip: freshIp() })
      browser.cookies.set('stoa.session', rubbish)
      expect(await browser.call((caller) => caller.account.identity.me({}))).toBeNull()
    }
  })

  it('membership of one store opens no other', async () => {
    for (const who of [owner, admin, staff]) {
      await expect(members(who, other.entry.slug)).rejects.toMatchObject({ message: 'not_found' })
      await expect(members(who, 'no-such-store')).rejects.toMatchObject({ message: 'not_found' })
    }
  })
})

describe('members', () => {
  it('are seen and changed by rank', async () => {
    await expect(members(staff)).rejects.toMatchObject({ message: 'not_allowed' })
    expect((await members(admin)).members.map(({ name, role, isYou }) => [name, role, isYou])).toEqual(
      expect.arrayContaining([['Olga', 'owner', false], ['Adam', 'admin', true], ['Stella', 'staff', false]]),
    )
    await expect(
      inStore(admin, (caller) => caller.admin.identity.changeMemberRole({ userId: owner.id, role: 'staff' })),
    ).rejects.toMatchObject({ message: 'not_allowed' })
    await expect(
      inStore(admin, (caller) => caller.admin.identity.removeMember({ userId: owner.id })),
    ).rejects.toMatchObject({ message: 'not_allowed' })
    await expect(
      inStore(admin, (caller) => caller.admin.identity.transferOwnership({ userId: admin.id, password })),
    ).rejects.toMatchObject({ message: 'not_allowed' })
    await expect(
      inStore(owner, (caller) => caller.admin.identity.removeMember({ userId: other.ownerId })),
    ).rejects.toMatchObject({ message: 'not_found' })
  })

  it('the store is given away with the password only, to a member, and once', async () => {
    const give = (userId: string, secret = password) =>
      inStore(owner, (caller) => caller.admin.identity.transferOwnership({ userId, password: secret }))
    await expect(give(admin.id, 'not it at all')).rejects.toMatchObject({ message: 'wrong_credentials' })
    await expect(give(other.ownerId)).rejects.toMatchObject({ message: 'not_found' })
    const results = await Promise.allSettled([give(admin.id), give(staff.id)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const rows = await platformDb.membership.findMany({ where: { storeId: store.entry.id, role: 'owner' } })
    expect(rows).toHaveLength(1)
    const row = await platformDb.store.findUniqueOrThrow({ where: { id: store.entry.id } })
    expect(row.ownerId).toBe(rows[0]?.userId)
    await expect(give(staff.id)).rejects.toMatchObject({ message: 'not_allowed' })
  })
})

describe('an invitation', () => {
  const invite = (email: string, role: 'admin' | 'staff' = 'staff') =>
    inStore(admin, (caller) => caller.admin.identity.inviteMember({ email, role }))

  it('is mailed, opens an account and the store, once', async () => {
    const email = freshEmail()
    await invite(email)
    await runMailJobs()
    const [mail] = await mailTo(email)
    expect(mail?.subject).toContain('Adam')
    const token = tokenIn(mail?.text)
    const guest = TestBrowser.onPlatform({ ip: freshIp() })
    expect(await guest.call((caller) => caller.account.identity.invitation({ token }))).toMatchObject({
      status: 'open',
      email,
      role: 'staff',
      hasAccount: false,
    })
    await guest.call((caller) => caller.account.identity.joinByInvitation({ token, name: 'Nina', password }))
    expect(await guest.call((caller) => caller.admin.customers.list({}), { slug: store.entry.slug })).toBeTruthy()
    expect(await guest.call((caller) => caller.account.identity.invitation({ token }))).toEqual({ status: 'closed' })
    await expect(invite(email)).rejects.toMatchObject({ message: 'already_taken', cause: { field: 'email' } })
  })

  it('is for its address alone', async () => {
    const invited = await person('Nina')
    await invite(invited.email, 'admin')
    await runMailJobs()
    const token = tokenIn((await mailTo(invited.email))[0]?.text)
    const stranger = await person('Sam')
    const accept = (who: Person) => who.browser.call((caller) => caller.account.identity.acceptInvitation({ token }))
    await expect(accept(stranger)).rejects.toMatchObject({ message: 'not_allowed' })
    expect(await accept(invited)).toEqual({ storeSlug: store.entry.slug })
    await expect(accept(invited)).rejects.toMatchObject({ message: 'expired' })
  })

  it('taken back, sent again or too old opens nothing', async () => {
    const email = freshEmail()
    await invite(email)
    await runMailJobs()
    await invite(email)
    await runMailJobs()
    const [newest, oldest] = await mailTo(email)
    const read = (token: string, now?: Date) =>
      TestBrowser.onPlatform({ ip: freshIp() }).call((caller) => caller.account.identity.invitation({ token }), { ...(now && { now }) })
    expect(await read(tokenIn(oldest?.text))).toEqual({ status: 'closed' })
    expect(await read(tokenIn(newest?.text))).toMatchObject({ status: 'open' })
    expect(await read(tokenIn(newest?.text), new Date(Date.now() + 8 * 86_400_000))).toEqual({ status: 'closed' })
    const { invitations } = await members(admin)
    expect(invitations.map((each) => each.email)).toEqual([email])
    await inStore(admin, (caller) => caller.admin.identity.revokeInvitation({ id: invitations[0]?.id ?? '' }))
    expect(await read(tokenIn(newest?.text))).toEqual({ status: 'closed' })
  })
})

describe('an API token', () => {
  const create = (who: Person, scopes: StorePermission[]) =>
    inStore(who, (caller) =>
      caller.admin.identity.createApiToken({ name: 'Warehouse', scopes: scopes as never, expiresInDays: 30 }),
    )
  const withToken = (secret: string, slug = store.entry.slug, now = new Date()) => {
    const browser = TestBrowser.onPlatform({ ip: freshIp() })
    const request = browser.request({ slug, now })
    request.headers.set('authorization', `Bearer ${secret}`)
    return request
  }
  const customersWith = async (secret: string, slug?: string, now?: Date) => {
    const { t } = await import('@/server/trpc/init')
    const { appRouter } = await import('@/server/trpc/root')
    return t.createCallerFactory(appRouter)(withToken(secret, slug, now)).admin.customers.list({})
  }

  it('does what its scopes say in its store, is shown once and kept as a digest', async () => {
    const { secret, token } = await create(admin, ['customers:read'])
    expect(secret).toMatch(/^stoa_[\w-]{43}$/)
    expect(await customersWith(secret)).toBeTruthy()
    await expect(customersWith(secret, other.entry.slug)).rejects.toMatchObject({ message: 'not_found' })
    const row = await platformDb.apiToken.findUniqueOrThrow({ where: { id: token.id } })
    expect(JSON.stringify(row)).not.toContain(secret)
    const [listed] = await inStore(admin, (caller) => caller.admin.identity.apiTokens({}))
    expect(listed).toMatchObject({ id: token.id, createdByName: 'Adam', lastUsedAt: expect.any(String) })
    const orders = await create(admin, ['orders:read'])
    await expect(customersWith(orders.secret)).rejects.toMatchObject({ message: 'not_allowed' })
  })

  it('ends when it is revoked, too old, or its maker is removed or demoted', async () => {
    const revoked = await create(owner, ['customers:read'])
    await inStore(owner, (caller) => caller.admin.identity.revokeApiToken({ id: revoked.token.id }))
    await expect(customersWith(revoked.secret)).rejects.toMatchObject({ message: 'not_signed_in' })
    const old = await create(owner, ['customers:read'])
    await expect(customersWith(old.secret, undefined, new Date(Date.now() + 31 * 86_400_000))).rejects.toMatchObject({
      message: 'not_signed_in',
    })
    const plain = await create(admin, ['customers:read'])
    const strong = await create(admin, ['customers:read', 'settings:write'])
    await inStore(owner, (caller) => caller.admin.identity.changeMemberRole({ userId: admin.id, role: 'staff' }))
    expect(await customersWith(plain.secret)).toBeTruthy()
    await expect(customersWith(strong.secret)).rejects.toMatchObject({ message: 'not_signed_in' })
    await inStore(owner, (caller) => caller.admin.identity.removeMember({ userId: admin.id }))
    await expect(customersWith(plain.secret)).rejects.toMatchObject({ message: 'not_signed_in' })
  })

  it('is made by people who may, with scopes for tools', async () => {
    await expect(create(staff, ['customers:read'])).rejects.toMatchObject({ message: 'not_allowed' })
    await expect(create(owner, ['store:delete'])).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(create(owner, ['staff:write'])).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
