import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { env } from '@/env.mjs'
import { listMailbox, mailboxTransport } from './mailbox'

const mail = {
  fromName: 'Shop',
  fromAddress: null,
  to: 'ana@example.test',
  replyTo: null,
  locale: 'en',
  subject: 'Your order',
  html: '<p>Thanks</p>',
  text: 'Thanks',
}

it('keeps one copy of a message, however often it is brought, and the others in the order they came', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'stoa-mailbox-'))
  vi.spyOn(env, 'STOA_DATA_DIR', 'get').mockReturnValue(directory)
  await mailboxTransport.send({ ...mail, messageId: '<one@shop>' })
  await mailboxTransport.send({ ...mail, messageId: '<two@shop>', subject: 'Another' })
  expect(await mailboxTransport.send({ ...mail, messageId: '<one@shop>' })).toBe('250 kept before')
  expect((await listMailbox(10)).map(({ subject }) => subject)).toEqual(['Another', 'Your order'])
})
