import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendStoreMail } from '@/server/mail'
import { actorAt, ownerOf } from '@/test/caller'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { FaultySmtp } from '@/test/faulty-smtp'
import type { OwnServerInput, UpdateMailSettingsInput } from '../mail-settings-schema'
import { testMail } from './test-mail'

let store: TestStore
let server: FaultySmtp
let port: number

const api = () => actorAt(ownerOf(store), store.entry.slug).admin.mailSettings
const PLAIN = { fromName: null, replyTo: null, orderNotices: null }
const own = (changes: Partial<OwnServerInput> = {}): OwnServerInput => ({
  host: 'localhost',
  port,
  security: 'none',
  user: null,
  password: null,
  fromAddress: 'casa@example.test',
  ...changes,
})
const save = async (changes: Partial<UpdateMailSettingsInput>) =>
  api().update({ version: (await api().get({})).version, server: null, ...PLAIN, ...changes })
const storedSender = () =>
  store.run(async ({ db }) =>
    JSON.stringify((await db.storeSetting.findUniqueOrThrow({ where: { id: 1 } })).mailSender),
  )

beforeAll(async () => {
  store = await createTestStore()
  server = new FaultySmtp(null)
  port = await server.listen()
})
afterAll(() => server.close())

describe('a store’s own mail server', () => {
  it('takes its mails, from its address and in its name', async () => {
    await save({ server: own(), fromName: 'Casa Lima', replyTo: 'hola@example.test' })
    await store.run((ctx) =>
      sendStoreMail(ctx, {
        dedupeKey: 'one',
        kind: 'test',
        recipient: 'ana@example.test',
        compose: (brand) => testMail(ctx, brand),
      }),
    )
    const mail = await PostalMime.parse(server.received.at(-1)?.raw ?? '')
    expect(mail.from).toMatchObject({ name: 'Casa Lima', address: 'casa@example.test' })
    expect(mail.replyTo).toMatchObject([{ address: 'hola@example.test' }])
  })

  it('its password is stored sealed, never answered, and goes to the server and user that it was given for', async () => {
    const password = 'open sesame 42'
    const saved = await save({ server: own({ user: 'casa', password }) })
    expect(saved.server).toMatchObject({ user: 'casa', hasPassword: true })
    expect(JSON.stringify(saved)).not.toContain(password)
    const first = await storedSender()
    expect(first).not.toContain(password)
    // Saved again without typing it, it stays.
    await save({ server: own({ user: 'casa', password: null }), fromName: 'Casa' })
    expect(JSON.parse(await storedSender())).toMatchObject({ server: JSON.parse(first).server })
    for (const changed of [{ host: 'mail.example.com', port: 587 }, { user: 'other' }, { port: 25 }]) {
      await expect(save({ server: own({ user: 'casa', password: null, ...changed }) })).rejects.toMatchObject({
        cause: { code: 'invalid', field: 'password' },
      })
      const elsewhere = api().sendTest({
        to: 'ana@example.test',
        ...PLAIN,
        server: own({ user: 'casa', password: null, ...changed }),
      })
      await expect(elsewhere).rejects.toMatchObject({ cause: { code: 'invalid', field: 'password' } })
    }
  })

  it('two people who save at once: the second is told', async () => {
    const { version } = await api().get({})
    await api().update({ version, server: null, ...PLAIN })
    await expect(api().update({ version, server: null, ...PLAIN })).rejects.toMatchObject({
      cause: { code: 'changed_meanwhile' },
    })
  })
})

describe('the test mail', () => {
  const test = (changes: Partial<OwnServerInput>) =>
    api().sendTest({ to: 'ana@example.test', ...PLAIN, server: own(changes) })

  it('goes by what is typed in, and brings the server’s words', async () => {
    expect(await test({})).toEqual({ status: 'sent', answer: '250 taken' })
    expect(server.received.at(-1)?.to).toEqual(['ana@example.test'])
  })

  it.each([
    ['rcpt', 550, 'recipient_refused'],
    ['rcpt', 451, 'deferred'],
    ['mail', 553, 'sender_refused'],
    ['greeting', 'hang', 'no_answer'],
  ] as const)('says what is wrong: %s %s is %s', async (stage, fault, trouble) => {
    const failing = new FaultySmtp({ stage, fault: fault === 553 ? 550 : fault, connections: 9 })
    const result = await test({ port: await failing.listen() })
    expect(result).toMatchObject({ status: 'failed', trouble })
    await failing.close()
  })

  it('to a server that is no mail server of the public internet it does not go', async () => {
    expect(await test({ host: '169.254.169.254', port: 25 })).toMatchObject({ status: 'failed', trouble: 'not_public' })
    expect(await test({ host: '10.0.0.1', port: 587 })).toMatchObject({ status: 'failed', trouble: 'not_public' })
    expect(await test({ host: '8.8.8.8', port: 22 })).toMatchObject({ status: 'failed', trouble: 'not_public' })
    expect(await test({ port: 1 })).toMatchObject({ status: 'failed', trouble: 'unreachable' })
    expect(await test({ security: 'starttls' })).toMatchObject({ status: 'failed', trouble: 'encryption' })
  })
})

describe('trouble', () => {
  it('is told while no mail has gone since', async () => {
    await store.run(({ db }) => db.mailMessage.updateMany({ data: { sentAt: new Date(Date.now() - 60_000) } }))
    expect((await api().get({})).trouble).toBeNull()
    await store.run(({ db }) =>
      db.mailMessage.create({
        data: {
          dedupeKey: 't',
          kind: 'test',
          recipient: 'a@example.test',
          subject: '',
          locale: 'en',
          failure: '535 no',
        },
      }),
    )
    expect((await api().get({})).trouble).toEqual({ mails: 1, failure: '535 no' })
    await store.run(({ db }) =>
      db.mailMessage.create({
        data: {
          dedupeKey: 'u',
          kind: 'test',
          recipient: 'a@example.test',
          subject: '',
          locale: 'en',
          state: 'sent',
          sentAt: new Date(Date.now() + 1000),
        },
      }),
    )
    expect((await api().get({})).trouble).toBeNull()
  })
})
