import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { platformDb } from '@/server/platform-db'
import { TestBrowser } from '@/test/browser'

const MINUTE = 60_000
const password = 'seven green bottles'
const freshEmail = () => `${randomBytes(6).toString('hex')}@example.test`
let address = 0
/** Each test comes from an address of its own: limits are per address. */
const freshIp = () => `198.51.${Math.floor(++address / 250)}.${(address % 250) + 1}`
const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE)
const me = (browser: TestBrowser, now?: Date) =>
  browser.call((caller) => caller.account.identity.me({}), { ...(now && { now }) })

async function registered(
  ip = freshIp(),
  email = freshEmail(),
): Promise<{ browser: TestBrowser; email: string; id: string }> {
  const browser = TestBrowser.onPlatform({ ip })
  const { id } = await browser.call((caller) => caller.account.identity.register({ name: 'Ana Lima', email, password }))
  return { browser, email, id }
}
const signedIn = async (email: string, ip = freshIp(), secret = password) => {
  const browser = TestBrowser.onPlatform({ ip })
  await browser.call((caller) => caller.account.identity.signIn({ email, password: secret }))
  return browser
}
const eventsOf = async (email: string) =>
  (await platformDb.auditEvent.findMany({ where: { subject: email }, orderBy: { createdAt: 'asc' } })).map(
    ({ action }) => action,
  )

describe('registering', () => {
  it('makes an account, signs in, and keeps the address in one form', async () => {
    const address = freshEmail()
    const { browser } = await registered(freshIp(), ` ${address.toUpperCase()} `)
    expect(await me(browser)).toMatchObject({ email: address, name: 'Ana Lima' })
    expect(await eventsOf(address)).toEqual(['registration'])
    const row = await platformDb.user.findUniqueOrThrow({ where: { email: address } })
    expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('refuses a second account for the address, and weak passwords', async () => {
    const { email } = await registered()
    await expect(registered(freshIp(), email)).rejects.toMatchObject({ message: 'already_taken' })
    const browser = TestBrowser.onPlatform({ ip: freshIp() })
    const register = (secret: string) =>
      browser.call((caller) => caller.account.identity.register({ name: 'Ana', email: freshEmail(), password: secret }))
    await expect(register('short')).rejects.toMatchObject({
      message: 'invalid',
      cause: { field: 'password', values: { problem: 'too_short' } },
    })
    await expect(register('Password123')).rejects.toMatchObject({ cause: { values: { problem: 'too_common' } } })
    await expect(register('x'.repeat(129))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('makes the very first account the operator, and one only, of many at once', async () => {
    await platformDb.user.deleteMany({})
    const all = await Promise.all(Array.from({ length: 8 }, () => registered()))
    const operators = await platformDb.user.count({ where: { isOperator: true, id: { in: all.map(({ id }) => id) } } })
    expect(operators).toBe(1)
    const { id } = await registered()
    expect((await platformDb.user.findUniqueOrThrow({ where: { id } })).isOperator).toBe(false)
  })
})

describe('signing in', () => {
  it('works, is an event, and replaces the session that the browser had', async () => {
    const { browser, email, id } = await registered()
    const before = browser.copy()
    await browser.call((caller) => caller.account.identity.signIn({ email, password }))
    expect(await me(browser)).toMatchObject({ id })
    expect(await me(before)).toBeNull()
    expect(await eventsOf(email)).toEqual(['registration', 'login_success'])
  })

  it('locks the guesser out after five failures, and not the owner elsewhere', async () => {
    const { email } = await registered()
    const guesser = freshIp()
    for (let guess = 1; guess <= 4; guess += 1) {
      await expect(signedIn(email, guesser, `guess ${guess}`)).rejects.toMatchObject({ message: 'wrong_credentials' })
    }
    await expect(signedIn(email, guesser, 'guess 5')).rejects.toMatchObject({ message: 'account_locked' })
    await expect(signedIn(email, guesser)).rejects.toMatchObject({
      message: 'account_locked',
      cause: { values: { seconds: expect.closeTo(900, -1) } },
    })
    expect(await me(await signedIn(email))).toMatchObject({ email })
    expect(await eventsOf(email)).toEqual([
      'registration',
      ...Array<string>(5).fill('login_failed'),
      'account_locked',
      'login_refused',
      'login_success',
    ])
  })

  it('is not outrun by guesses at the same moment', async () => {
    const { email } = await registered()
    const guesser = freshIp()
    const guesses = await Promise.allSettled(
      Array.from({ length: 12 }, (_, at) => signedIn(email, guesser, `guess ${at}`)),
    )
    const checked = guesses.filter(
      (guess) => guess.status === 'rejected' && guess.reason.message === 'wrong_credentials',
    )
    expect(checked.length).toBeLessThanOrEqual(5)
    await expect(signedIn(email, guesser)).rejects.toMatchObject({ message: 'account_locked' })
  })

  it('forgets failures after a success', async () => {
    const { email } = await registered()
    const ip = freshIp()
    for (let round = 0; round < 2; round += 1) {
      for (let guess = 0; guess < 4; guess += 1)
        await expect(signedIn(email, ip, 'nonsense')).rejects.toThrow('wrong_credentials')
      await signedIn(email, ip)
    }
  })

  it('answers for an unknown address as for a known one, in as much time', async () => {
    const { email } = await registered()
    const time = async (address: string) => {
      const startedAt = performance.now()
      const failure = await signedIn(address, freshIp(), 'not the password').catch((error: unknown) => error)
      return { ms: performance.now() - startedAt, failure: failure as { message: string; code: string } }
    }
    const known: number[] = []
    const unknown: number[] = []
    for (let round = 0; round < 15; round += 1) {
      const one = await time(email)
      const other = await time(freshEmail())
      expect(other.failure).toMatchObject({ message: one.failure.message, code: one.failure.code })
      known.push(one.ms)
      unknown.push(other.ms)
    }
    // The quickest of each: what else the machine does only adds. A password hash takes 20 ms and more.
    expect(Math.abs(Math.min(...known) - Math.min(...unknown))).toBeLessThan(10)
  })

  it('limits how often one address may try anything, and says so once in the log', async () => {
    const ip = freshIp()
    const results: string[] = []
    for (let call = 0; call < 23; call += 1) {
      results.push(
        await signedIn(freshEmail(), ip, 'x').then(
          () => 'in',
          (error: Error) => error.message,
        ),
      )
    }
    expect(results.slice(0, 20)).not.toContain('rate_limited')
    expect(results.slice(20)).toEqual(['rate_limited', 'rate_limited', 'rate_limited'])
    const events = await platformDb.auditEvent.findMany({ where: { ip, action: 'rate_limited' } })
    expect(events.map(({ subject }) => subject)).toEqual(['account.identity.signIn'])
  })
})

describe('sessions', () => {
  it('rotate after 15 minutes, and both tabs go on', async () => {
    const { browser } = await registered()
    const tab = browser.copy()
    const cookie = [...browser.cookies.values()][0]
    await me(browser, later(14))
    expect([...browser.cookies.values()][0]).toBe(cookie)
    const at = later(16)
    const [one, two] = await Promise.all([me(browser, at), me(tab, at)])
    expect(one).toEqual(two)
    expect([...browser.cookies.values()][0]).not.toBe(cookie)
    expect(await me(browser, later(31))).not.toBeNull()
    expect(await me(tab, later(31))).not.toBeNull()
  })

  it('of a browser that comes back within seven days last seven more; after that they are over', async () => {
    const { browser } = await registered()
    expect(await me(browser, later(6 * 24 * 60))).not.toBeNull()
    expect(await me(browser, later(12 * 24 * 60))).not.toBeNull()
    expect(await me(browser, later(20 * 24 * 60))).toBeNull()
    expect(browser.cookies.size).toBe(0)
  })

  it('end whole when an old cookie is used again: the thief and the owner are both out, and it is in the log', async () => {
    const { browser, id } = await registered()
    const thief = browser.copy({ ip: '192.0.2.66' })
    expect(await me(browser, later(16))).not.toBeNull()
    expect(await me(browser, later(32))).not.toBeNull()
    expect(await me(thief, later(33))).toBeNull()
    expect(await me(browser, later(33))).toBeNull()
    const [session] = await platformDb.session.findMany({ where: { userId: id } })
    expect(session?.revokedReason).toBe('reused')
    const events = await platformDb.auditEvent.findMany({ where: { action: 'session_reused', subject: `user:${id}` } })
    expect(events).toMatchObject([{ ip: '192.0.2.66' }])
  })

  it('are told, ended one by one, and all at once', async () => {
    const { browser, email } = await registered()
    const phone = await signedIn(email)
    const tablet = await signedIn(email)
    const sessions = await browser.call((caller) => caller.account.identity.sessions({}))
    expect(sessions).toHaveLength(3)
    expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
    const [own] = await phone.call((caller) =>
      caller.account.identity.sessions({}).then((all) => all.filter((each) => each.isCurrent)),
    )
    await browser.call((caller) => caller.account.identity.revokeSession({ id: own?.id ?? '' }))
    expect(await me(phone)).toBeNull()
    expect(await me(tablet)).not.toBeNull()
    await browser.call((caller) => caller.account.identity.signOutElsewhere({}))
    expect(await me(tablet)).toBeNull()
    expect(await me(browser)).not.toBeNull()
    await browser.call((caller) => caller.account.identity.signOut({}))
    expect(await me(browser)).toBeNull()
  })

  it('of somebody else cannot be ended', async () => {
    const victim = await registered()
    const [session] = await victim.browser.call((caller) => caller.account.identity.sessions({}))
    const { browser } = await registered()
    await expect(
      browser.call((caller) => caller.account.identity.revokeSession({ id: session?.id ?? '' })),
    ).rejects.toMatchObject({ message: 'not_found' })
    expect(await me(victim.browser)).not.toBeNull()
  })
})

describe('changing the password', () => {
  let ana: Awaited<ReturnType<typeof registered>>
  beforeEach(async () => {
    ana = await registered()
  })
  const change = (browser: TestBrowser, currentPassword: string, next: string) =>
    browser.call((caller) => caller.account.identity.changePassword({ currentPassword, password: next }))

  it('asks for the present one, keeps this device and ends the others', async () => {
    const phone = await signedIn(ana.email)
    await expect(change(ana.browser, 'not it at all', 'nine yellow kettles')).rejects.toThrow('wrong_credentials')
    await change(ana.browser, password, 'nine yellow kettles')
    expect(await me(ana.browser)).not.toBeNull()
    expect(await me(phone)).toBeNull()
    await expect(signedIn(ana.email)).rejects.toThrow('wrong_credentials')
    expect(await me(await signedIn(ana.email, freshIp(), 'nine yellow kettles'))).not.toBeNull()
  })

  it('refuses a common one', async () => {
    await expect(change(ana.browser, password, 'qwertyuiop')).rejects.toMatchObject({
      cause: { values: { problem: 'too_common' } },
    })
  })
})
