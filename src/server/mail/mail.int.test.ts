import { createServer, type Server } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { deliver, type MailLedger } from './deliver'
import { MailLayout } from './layout'
import { listMailbox } from './mailbox'
import { MailRefusedError, type OutgoingMail } from './outgoing-mail'
import { sendStoreMail } from './send-store-mail'
import { createSmtpTransport } from './smtp-transport'

interface Received {
  readonly to: string[]
  readonly raw: string
}

const received: Received[] = []
/** What the server answers to the next recipients. */
let refusal: { code: number; message: string } | null = null
let server: SMTPServer
let smtp: ReturnType<typeof createSmtpTransport>

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      if (!refusal) return done()
      done(Object.assign(new Error(refusal.message), { responseCode: refusal.code }))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  smtp = createSmtpTransport(`smtp://127.0.0.1:${port}`)
})
afterAll(async () => {
  smtp.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

const mail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: '<test@localhost>',
  fromName: 'Casa Lima',
  to: 'ana@example.test',
  fromAddress: null,
  replyTo: null,
  subject: 'Your order',
  html: '<p>Olá, Ana</p>',
  text: 'Olá, Ana',
  locale: 'pt',
  ...changes,
})
const last = async () => {
  const message = received.at(-1)
  return { to: message?.to, raw: message?.raw ?? '', parsed: await PostalMime.parse(message?.raw ?? '') }
}

describe('by SMTP', () => {
  it('arrives whole: both parts, name, language, stable id', async () => {
    await smtp.send(mail({ fromName: 'Câmara & Filhos', subject: 'Pedido nº 1001 ✓', replyTo: 'casa@example.test' }))
    const { to, parsed, raw } = await last()
    expect(to).toEqual(['ana@example.test'])
    expect(parsed).toMatchObject({
      subject: 'Pedido nº 1001 ✓',
      messageId: '<test@localhost>',
      from: { name: 'Câmara & Filhos', address: 'no-reply@localhost' },
      replyTo: [{ address: 'casa@example.test' }],
    })
    expect(parsed.text?.trim()).toBe('Olá, Ana')
    expect(parsed.html).toContain('Olá, Ana')
    expect(raw).toMatch(/^Content-Language: pt\r?$/im)
  })

  it.each([
    ['a name', { fromName: 'Casa\r\nBcc: eve@example.test' }],
    ['a name with an address', { fromName: 'Casa <eve@example.test>, "x' }],
    ['a subject', { subject: 'Hi\r\nBcc: eve@example.test\r\n\r\nbody' }],
    ['a subject with other line ends', { subject: 'Hi\u2028Bcc: eve@example.test\u0085x' }],
  ])('%s cannot add headers or recipients', async (_what, changes) => {
    await smtp.send(mail(changes))
    const { to, parsed } = await last()
    expect(to).toEqual(['ana@example.test'])
    expect(parsed.headers.filter(({ key }) => key === 'bcc')).toEqual([])
    expect(parsed.from?.address).toBe('no-reply@localhost')
    expect(parsed.to).toHaveLength(1)
    expect(parsed.text?.trim()).toBe('Olá, Ana')
  })

  it.each([
    'ana@example.test, eve@example.test',
    'ana@example.test\r\nRCPT TO:<eve@example.test>',
    '"eve@example.test"@example.test',
    'Ana <ana@example.test>',
    'ana@example.test,eve@example.test;x',
  ])('the address %j is refused before it is sent', async (to) => {
    const before = received.length
    await expect(smtp.send(mail({ to }))).rejects.toBeInstanceOf(MailRefusedError)
    expect(received).toHaveLength(before)
  })

  it('a no for good is told apart from one for now', async () => {
    refusal = { code: 550, message: 'no such mailbox' }
    await expect(smtp.send(mail())).rejects.toBeInstanceOf(MailRefusedError)
    refusal = { code: 451, message: 'try later' }
    const failure = await smtp.send(mail()).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    expect(failure).not.toBeInstanceOf(MailRefusedError)
    refusal = null
    await smtp.send(mail())
  })

  it('a server that cuts the line is an error to try again', async () => {
    const cutting: Server = createServer((socket) => {
      socket.write('220 hello\r\n')
      socket.once('data', () => socket.destroy())
    })
    await new Promise<void>((resolve) => cutting.listen(0, '127.0.0.1', resolve))
    const transport = createSmtpTransport(`smtp://127.0.0.1:${(cutting.address() as { port: number }).port}`)
    const failure = await transport.send(mail()).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    expect(failure).not.toBeInstanceOf(MailRefusedError)
    transport.close()
    await new Promise<void>((resolve) => cutting.close(() => resolve()))
  })
})

describe('once per cause', () => {
  let store: TestStore
  beforeAll(async () => {
    store = await createTestStore()
  })
  const body = (brand: { name: string; url: string }) =>
    MailLayout({ brand, locale: 'en', preview: 'p', heading: 'Thank you', footer: 'f', children: 'Bye' })

  it('a store’s mail is composed and sent once, and noted', async () => {
    let composed = 0
    const send = () =>
      store.run((ctx) =>
        sendStoreMail(ctx, {
          dedupeKey: 'order_placed:1',
          kind: 'order_confirmation',
          recipient: `${store.canary}@example.test`,
          compose: async (brand) => {
            composed += 1
            return { subject: 'Thank you', body: body(brand) }
          },
        }),
      )
    expect([await send(), await send()]).toEqual(['sent', 'sent_before'])
    expect(composed).toBe(1)
    const mails = (await listMailbox(300)).filter(({ to }) => to === `${store.canary}@example.test`)
    expect(mails).toMatchObject([{ from: store.entry.name, subject: 'Thank you' }])
    expect(mails[0]?.html).toContain(store.entry.name)
    const row = await store.run(({ db }) =>
      db.mailMessage.findUniqueOrThrow({ where: { dedupeKey: 'order_placed:1' } }),
    )
    expect(row).toMatchObject({ state: 'sent', subject: 'Thank you', kind: 'order_confirmation' })
  })

  it('a failure is noted and thrown, so that the queue tries again; the next try succeeds', async () => {
    let tries = 0
    const send = () =>
      store.run((ctx) =>
        sendStoreMail(ctx, {
          dedupeKey: 'failing:1',
          kind: 'test',
          recipient: 'again@example.test',
          compose: async (brand) => {
            tries += 1
            if (tries === 1) throw new Error('database away')
            return { subject: 'Second try', body: body(brand) }
          },
        }),
      )
    await expect(send()).rejects.toThrow('database away')
    const failed = await store.run(({ db }) => db.mailMessage.findUniqueOrThrow({ where: { dedupeKey: 'failing:1' } }))
    expect(failed).toMatchObject({ state: 'queued', failure: 'database away', attempts: 1 })
    expect(await send()).toBe('sent')
  })

  it('a refusal for good is noted and not thrown', async () => {
    const notes: string[] = []
    const ledger: MailLedger = {
      open: async () => false,
      sent: async () => void notes.push('sent'),
      failed: async (reason) => void notes.push(reason),
    }
    const result = await deliver(ledger, {
      dedupeKey: 'x',
      transport: smtp,
      fromAddress: null,
      fromName: 'Casa',
      to: 'not an address',
      replyTo: null,
      locale: 'en',
      compose: async () => ({ subject: 's', body: body({ name: 'Casa', url: 'http://casa.localhost' }) }),
    })
    expect(result).toBe('refused')
    expect(notes).toEqual(['Not one plain address'])
  })
})
