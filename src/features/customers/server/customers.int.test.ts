import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { listMailbox } from '@/server/mail/mailbox'
import { runJob } from '@/server/jobs/run-job'
import { platformDb } from '@/server/platform-db'
import { TestBrowser } from '@/test/browser'
import { actorAt, ownerOf } from '@/test/caller'
import { createTestStore, type TestStore } from '@/test/create-test-store'

const password = 'seven green bottles'
const freshEmail = () => `${randomBytes(6).toString('hex')}@example.test`
let address = 0
const freshIp = () => `198.51.${Math.floor(++address / 250)}.${(address % 250) + 1}`

let a: TestStore
let b: TestStore
beforeAll(async () => {
  a = await createTestStore()
  b = await createTestStore()
})

const me = (browser: TestBrowser, now?: Date) =>
  browser.call((caller) => caller.storefront.customers.me({}), { ...(now && { now }) })

async function registered(store: TestStore, email = freshEmail()) {
  const browser = TestBrowser.onStore(store.entry, { ip: freshIp() })
  const { status } = await browser.call((caller) =>
    caller.storefront.customers.register({ firstName: 'Ana', lastName: 'Lima', email, password }),
  )
  return { browser, email, status }
}

async function signedIn(store: TestStore, email: string, secret = password, ip = freshIp()) {
  const browser = TestBrowser.onStore(store.entry, { ip })
  await browser.call((caller) => caller.storefront.customers.signIn({ email, password: secret }))
  return browser
}

/** Does what the relay and a worker do with the store's waiting events, twice, as they may; returns the mails that came of it. */
async function mailsOf(store: TestStore, email: string) {
  const events = await store.run(async ({ db }) => {
    const rows = await db.outboxEvent.findMany({ where: { dispatchedAt: null, kind: { startsWith: 'customer.' } } })
    await db.outboxEvent.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: { dispatchedAt: new Date() } })
    return rows
  })
  const names: Record<string, string> = {
    'customer.registered': 'welcome-mail',
    'customer.verification_requested': 'verification-mail',
    'customer.password_reset_requested': 'reset-mail',
  }
  for (const { kind, id, payload } of [...events, ...events]) {
    await runJob({ storeId: store.entry.id, name: `on:${kind}:${names[kind]}`, input: { eventId: id, payload }, requestId: 'test' })
  }
  return (await listMailbox(300)).filter((mail) => mail.to === email)
}
const linkIn = (text: string | undefined) => /\/([\w-]{43})(?:\s|$)/m.exec(text ?? '')?.[1] ?? ''

describe('a customer', () => {
  it('registers, is signed in, and belongs to that store alone', async () => {
    const { browser, email, status } = await registered(a)
    expect(status).toBe('registered')
    expect(await me(browser)).toMatchObject({ email, firstName: 'Ana', isEmailVerified: false })
    await expect(signedIn(b, email)).rejects.toThrow('wrong_credentials')
  })

  it('is refused with a session of another store, of the platform, and at the platform', async () => {
    const { browser } = await registered(a)
    const elsewhere = TestBrowser.onStore(b.entry, { ip: freshIp() })
    for (const [name, value] of browser.cookies) elsewhere.cookies.set(name, value)
    expect(await me(elsewhere)).toBeNull()
    const platform = TestBrowser.onPlatform({ ip: freshIp() })
    const token = [...browser.cookies.values()][0] ?? ''
    platform.cookies.set('stoa.session', token)
    expect(await platform.call((caller) => caller.account.identity.me({}))).toBeNull()
    await platform.call((caller) => caller.account.identity.register({ name: 'Bea', email: freshEmail(), password }))
    const planted = TestBrowser.onStore(a.entry, { ip: freshIp() })
    planted.cookies.set('stoa.customer', platform.cookies.get('stoa.session') ?? '')
    expect(await me(planted)).toBeNull()
  })

  it('cannot register an address twice', async () => {
    const { email } = await registered(a)
    await expect(registered(a, email)).rejects.toMatchObject({ message: 'already_taken', cause: { field: 'email' } })
    expect((await registered(b, email)).status).toBe('registered')
  })

  it('is locked out after five wrong passwords, from that address only', async () => {
    const { email } = await registered(a)
    const ip = freshIp()
    for (let guess = 0; guess < 5; guess += 1) await expect(signedIn(a, email, 'nonsense', ip)).rejects.toThrow()
    await expect(signedIn(a, email, password, ip)).rejects.toThrow('account_locked')
    expect(await me(await signedIn(a, email))).not.toBeNull()
    const events = await platformDb.auditEvent.findMany({ where: { subject: email, action: 'account_locked' } })
    expect(events).toMatchObject([{ storeId: a.entry.id }])
  })

  it('rotates like the platform’s users, and is out when an old cookie comes back', async () => {
    const { browser } = await registered(a)
    const thief = browser.copy()
    const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
    expect(await me(browser, later(16))).not.toBeNull()
    expect(await me(thief, later(17))).toBeNull()
    expect(await me(browser, later(17))).toBeNull()
  })

  it('proves the address by a mailed link, once; orders as a guest become theirs then, and not before', async () => {
    const email = freshEmail()
    const orderId = await a.run(async ({ db }) => {
      const order = await db.order.create({
        data: {
          number: 1 + Math.floor(Math.random() * 1e6), email, locale: 'en', currency: 'EUR', status: 'placed', paymentState: 'paid',
          paymentMethod: 'manual:cash_on_delivery', subtotalMinor: 1200n, shippingMinor: 0n, taxMinor: 0n, taxIncluded: true, totalMinor: 1200n, tags: [],
        },
      })
      return order.id
    })
    const { browser } = await registered(a, email)
    const orders = () => browser.call((caller) => caller.storefront.customers.orders({}))
    expect(await orders()).toEqual([])
    const [mail, ...more] = await mailsOf(a, email)
    expect(more).toEqual([])
    expect(mail?.subject).toBe(`Welcome to ${a.entry.name}`)
    expect(mail?.text).toContain(`http://${a.entry.slug}.localhost:3000/account/verify/`)
    const token = linkIn(mail?.text)
    const stranger = TestBrowser.onStore(b.entry, { ip: freshIp() })
    await expect(stranger.call((caller) => caller.storefront.customers.verifyEmail({ token }))).rejects.toThrow('expired')
    await browser.call((caller) => caller.storefront.customers.verifyEmail({ token }))
    expect(await me(browser)).toMatchObject({ isEmailVerified: true })
    expect(await orders()).toMatchObject([{ totalMinor: 1200, trackingPath: expect.stringMatching(/^\/orders\/.{60,}$/) }])
    await expect(browser.call((caller) => caller.storefront.customers.verifyEmail({ token }))).rejects.toThrow('expired')
    const detail = await a.run(({ db }) => db.order.findUniqueOrThrow({ where: { id: orderId } }))
    expect(detail.customerId).not.toBeNull()
  })

  it('sets a new password by a mailed link that works once and ends every session', async () => {
    const { browser, email } = await registered(a)
    const ask = (address: string) =>
      TestBrowser.onStore(a.entry, { ip: freshIp() }).call((caller) => caller.storefront.customers.requestPasswordReset({ email: address }))
    const nobody = freshEmail()
    expect(await ask(email)).toEqual(await ask(nobody))
    const mails = await mailsOf(a, email)
    expect(await mailsOf(a, nobody)).toEqual([])
    const token = linkIn(mails.find(({ subject }) => subject.startsWith('Set a new password'))?.text)
    const reset = (secret: string) =>
      TestBrowser.onStore(a.entry, { ip: freshIp() }).call((caller) => caller.storefront.customers.resetPassword({ token, password: secret }))
    await expect(reset('12345678')).rejects.toMatchObject({ cause: { values: { problem: 'too_common' } } })
    await reset('nine yellow kettles')
    expect(await me(browser)).toBeNull()
    await expect(reset('ten purple teapots')).rejects.toThrow('expired')
    expect(await me(await signedIn(a, email, 'nine yellow kettles'))).toMatchObject({ isEmailVerified: true })
  })

  it('known without a password gets a link instead of an account', async () => {
    const email = freshEmail()
    await a.run(({ db }) => db.customer.create({ data: { email, firstName: 'Old', locale: 'es' } }))
    const { browser, status } = await registered(a, email)
    expect(status).toBe('check_mail')
    expect(await me(browser)).toBeNull()
    const [mail] = await mailsOf(a, email)
    expect(mail?.subject).toBe(`Elige una nueva contraseña para ${a.entry.name}`)
  })

  it('changes the password: other devices are out, this one stays', async () => {
    const { browser, email } = await registered(a)
    const phone = await signedIn(a, email)
    await browser.call((caller) =>
      caller.storefront.customers.changePassword({ currentPassword: password, password: 'nine yellow kettles' }),
    )
    expect(await me(browser)).not.toBeNull()
    expect(await me(phone)).toBeNull()
  })

  it('signs out here, or everywhere', async () => {
    const { browser, email } = await registered(a)
    const phone = await signedIn(a, email)
    const tablet = await signedIn(a, email)
    await phone.call((caller) => caller.storefront.customers.signOut({}))
    expect(await me(phone)).toBeNull()
    expect(await me(browser)).not.toBeNull()
    await browser.call((caller) => caller.storefront.customers.signOut({ everywhere: true }))
    expect(await me(tablet)).toBeNull()
  })
})

describe('addresses', () => {
  const home = { firstName: 'Ana', lastName: 'Lima', line1: 'Rua 1', city: 'Lisboa', postalCode: '1000-001', country: 'PT' }
  it('have one default, and are the customer’s own', async () => {
    const { browser } = await registered(a)
    const other = await registered(a)
    const save = (input: Parameters<Parameters<TestBrowser['call']>[0]>[0]['storefront']['customers']['saveAddress'] extends (input: infer I) => unknown ? I : never) =>
      browser.call((caller) => caller.storefront.customers.saveAddress(input))
    const list = () => browser.call((caller) => caller.storefront.customers.addresses({}))
    const first = await save({ address: home })
    const second = await save({ address: { ...home, line1: 'Rua 2' }, isDefault: true })
    expect((await list()).map(({ id, isDefault }) => [id, isDefault])).toEqual([[second.id, true], [first.id, false]])
    await save({ id: first.id, address: { ...home, line1: 'Rua 3' } })
    expect((await list()).filter(({ isDefault }) => isDefault)).toHaveLength(1)
    await expect(
      other.browser.call((caller) => caller.storefront.customers.saveAddress({ id: first.id, address: home })),
    ).rejects.toThrow('not_found')
    await expect(
      other.browser.call((caller) => caller.storefront.customers.deleteAddress({ id: first.id })),
    ).rejects.toThrow('not_found')
    await browser.call((caller) => caller.storefront.customers.deleteAddress({ id: second.id }))
    expect(await list()).toMatchObject([{ id: first.id, isDefault: true, address: { line1: 'Rua 3' } }])
  })

  it('that come at once leave one default', async () => {
    const { browser } = await registered(a)
    await Promise.all(
      Array.from({ length: 6 }, () => browser.call((caller) => caller.storefront.customers.saveAddress({ address: home, isDefault: true }))),
    )
    const all = await browser.call((caller) => caller.storefront.customers.addresses({}))
    expect(all).toHaveLength(6)
    expect(all.filter(({ isDefault }) => isDefault)).toHaveLength(1)
  })
})

describe('the admin’s list', () => {
  it('finds, pages and shows the store’s own customers', async () => {
    const store = await createTestStore()
    await store.run(async ({ db }) => {
      for (let index = 0; index < 7; index += 1) {
        await db.customer.create({
          data: { email: `c${index}@example.test`, firstName: index === 3 ? 'Žofia' : 'Ana', lastName: `100%_${index}`, locale: 'en', createdAt: new Date(2026, 0, 1 + Math.floor(index / 2)) },
        })
      }
    })
    const staff = actorAt(ownerOf(store), store.entry.slug)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await staff.admin.customers.list({ pageSize: 3, ...(cursor ? { cursor } : {}) })
      expect(page.total).toBe(7)
      seen.push(...page.customers.map(({ email }) => email))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(7)
    const found = async (search: string) => (await staff.admin.customers.list({ search })).customers.map(({ email }) => email)
    expect(await found('zofia')).toEqual(['c3@example.test'])
    expect(await found('c5@')).toEqual(['c5@example.test'])
    expect(await found('100%_4')).toEqual(['c4@example.test'])
    expect(await found('100x')).toEqual([])
    const [{ id } = { id: '' }] = (await staff.admin.customers.list({ search: 'c3@' })).customers
    expect(await staff.admin.customers.get({ id })).toMatchObject({ email: 'c3@example.test', orders: [], spent: [] })
    await staff.admin.customers.edit({ id, firstName: 'Zo', lastName: '', phone: '123', acceptsMarketing: true })
    expect(await staff.admin.customers.get({ id })).toMatchObject({ firstName: 'Zo', phone: '123' })
    await expect(actorAt(ownerOf(a), a.entry.slug).admin.customers.get({ id })).rejects.toThrow('not_found')
  })
})
