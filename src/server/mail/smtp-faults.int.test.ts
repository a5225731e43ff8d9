import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { FaultySmtp } from '@/test/faulty-smtp'
import { FAULT_CASES, faultVerdict, storeWithFaultyServer } from '@/test/smtp-faults'
import type { TestStore } from '@/test/create-test-store'
import { listCircuits } from '../circuit-breaker'
import { MailLayout } from './layout'
import { mailServerAddress } from './mail-server-address'
import { sendStoreMail } from './send-store-mail'

const ONE = 'ana@example.test'

const send = (store: TestStore, recipient: string, dedupeKey = 'cause:1', subject = 'Thank you') =>
  store.run((ctx) =>
    sendStoreMail(ctx, {
      dedupeKey,
      kind: 'test',
      recipient,
      compose: async (brand) => ({
        subject,
        body: MailLayout({ brand, locale: 'en', preview: 'p', heading: 'Thank you', footer: 'f', children: 'Bye' }),
      }),
    }),
  )

/** As the queue does: again until it is not thrown. */
async function sendUntilSettled(store: TestStore, recipient: string, key?: string): Promise<string> {
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    const result = await send(store, recipient, key).catch(() => null)
    if (result) return result
  }
  return 'failing'
}

describe('drill 34: a mail server that fails', () => {
  it.concurrent.each(FAULT_CASES)('$fault at $stage: $expected', async (one) => {
    const { store, server } = await storeWithFaultyServer({ ...one, connections: 2 })
    const result = await sendUntilSettled(store, ONE)
    expect(result).toBe(one.expected === 'refused' ? 'refused' : 'sent')
    expect(faultVerdict(one, server, [ONE], 2)).toBeNull()
    // Told once more of the same cause, nothing more leaves.
    const before = server.attempts.length
    if (result === 'sent') expect(await send(store, ONE)).toBe('sent_before')
    expect(server.attempts).toHaveLength(before)
    const row = await store.run(({ db }) => db.mailMessage.findUniqueOrThrow({ where: { dedupeKey: 'cause:1' } }))
    expect(row.state).toBe(result === 'sent' ? 'sent' : 'failed')
    await server.close()
  })

  it.each([
    ['a name with a line end', 'Casa\r\nBcc: eve@example.test', 'Hello', ONE],
    ['a name with addresses', 'Casa <eve@example.test>, "x" <mal@example.test>', 'Hello', ONE],
    ['a name that ends the command', 'Casa>\r\nRCPT TO:<eve@example.test>\r\nDATA', 'Hello', ONE],
    ['a subject with headers', null, 'Hi\r\nCc: eve@example.test\r\n\r\nbody', ONE],
  ])('%s brings no recipient and no header', async (_what, fromName, subject, recipient) => {
    const { store, server } = await storeWithFaultyServer(null, fromName)
    await send(store, recipient, 'hostile', subject)
    expect(server.received.map(({ to, from }) => ({ to, from }))).toEqual([{ to: [ONE], from: 'shop@example.test' }])
    const mail = await PostalMime.parse(server.received[0]?.raw ?? '')
    expect([mail.to?.map(({ address }) => address), mail.cc, mail.bcc]).toEqual([[ONE], undefined, undefined])
    expect(mail.from?.address).toBe('shop@example.test')
    await server.close()
  })

  it.each([
    'ana@example.test, eve@example.test',
    'ana@example.test;eve@example.test',
    'Ana <ana@example.test>',
    '"eve@example.test\r\n"@example.test',
    '"ana eve"@example.test',
    'ana@example.test\r\nRCPT TO:<eve@example.test>',
    'ana@example.test>\r\nRCPT TO:<eve@example.test',
  ])('the address %j is refused without a connection', async (recipient) => {
    const { store, server } = await storeWithFaultyServer(null)
    expect(await send(store, recipient)).toBe('refused')
    expect(server.attempts).toEqual([])
    await server.close()
  })
})

describe('the breaker round a store’s server', () => {
  it('opens after five failures in a row, for that store alone', async () => {
    const down = await storeWithFaultyServer({ stage: 'greeting', fault: 421, connections: 1000 })
    const healthy = await storeWithFaultyServer(null)
    for (let mail = 0; mail < 8; mail += 1) await send(down.store, ONE, `cause:${mail}`).catch(() => undefined)
    expect(down.server.attempts).toHaveLength(5)
    const name = `mail:${down.store.entry.id}`
    expect(listCircuits().find((circuit) => circuit.name.startsWith(name))?.state).toBe('open')
    const last = await down.store.run(({ db }) => db.mailMessage.findUniqueOrThrow({ where: { dedupeKey: 'cause:7' } }))
    expect(last).toMatchObject({ state: 'queued', attempts: 1 })
    expect(await send(healthy.store, ONE)).toBe('sent')
    await Promise.all([down.server.close(), healthy.server.close()])
  })

  it('what is said of single mails does not open it', async () => {
    const { store, server } = await storeWithFaultyServer({ stage: 'rcpt', fault: 451, connections: 7 })
    for (let mail = 0; mail < 8; mail += 1) await send(store, ONE, `cause:${mail}`).catch(() => undefined)
    expect(server.received).toHaveLength(1)
    await server.close()
  })
})

describe('where a merchant’s mail server may be', () => {
  it.each([
    ['127.0.0.1', 25],
    ['::1', 25],
    ['10.0.0.5', 587],
    ['169.254.169.254', 25],
    ['192.168.1.1', 465],
    ['0x7f000001', 25],
    ['2130706433', 25],
    ['[::ffff:127.0.0.1]', 25],
    ['8.8.8.8', 22],
    ['8.8.8.8', 5432],
  ])('not %s:%i', async (host, port) => {
    await expect(mailServerAddress(host, port)).rejects.toMatchObject({ name: 'MailServerError' })
  })

  it('a public address, on a port for mail', async () => {
    expect(await mailServerAddress('8.8.8.8', 587)).toBe('8.8.8.8')
  })

  it('where the operator said so, anything', async () => {
    const server = new FaultySmtp(null)
    const port = await server.listen()
    expect(['127.0.0.1', '::1']).toContain(await mailServerAddress('localhost', port))
    await server.close()
  })
})
