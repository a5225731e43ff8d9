import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { env } from '@/env.mjs'
import { newId } from '@/lib/ids'
import { composeMessage } from './compose-message'
import type { MailTransport } from './outgoing-mail'

/** Where mails go while no SMTP server is configured: files, newest last by name, and a page that shows them. */
const KEPT = 300

const storedMail = z.object({
  id: z.uuid(),
  sentAt: z.string(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
})
export type StoredMail = z.output<typeof storedMail>

const directory = () => join(env.STOA_DATA_DIR, 'mailbox')

/** Whether mails stay on this machine: never in production, and not once a mail server is named. */
export function hasMailbox(): boolean {
  return !env.SMTP_URL && env.STOA_MODE !== 'production'
}

export const mailboxTransport: MailTransport = {
  async send(mail) {
    const message = composeMessage(mail)
    const raw = await createTransport({ streamTransport: true, buffer: true }).sendMail(message)
    const id = idOf(mail.messageId)
    if (await isKept(id)) return '250 kept before'
    const stored: StoredMail = {
      id,
      sentAt: new Date().toISOString(),
      from: mail.fromName,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
    }
    await mkdir(directory(), { recursive: true, mode: 0o700 })
    await writeWhole(join(directory(), `${id}.eml`), raw.message as Buffer)
    await writeWhole(join(directory(), `${id}.json`), JSON.stringify(stored))
    await forgetOld()
    return '250 kept on this machine'
  },
}

/** A new id, ordered by time, whose last half is the message's: a second copy of a message can be told by it. */
function idOf(messageId: string): string {
  const digest = createHash('sha256').update(messageId).digest('hex')
  const [low, mid] = newId().split('-', 2)
  return `${low}-${mid}-7${digest.slice(0, 3)}-8${digest.slice(3, 6)}-${digest.slice(6, 18)}`
}

const ofMessage = (id: string) => id.slice('01234567-0123-'.length)

/**
 * Whether this very message lies here already. As mail servers do it, by Message-ID: a worker that was killed between our "kept" and its
 * note of it brings the message a second time.
 */
async function isKept(id: string): Promise<boolean> {
  return (await storedIds()).some((known) => ofMessage(known) === ofMessage(id))
}

/** The newest mails first. */
export async function listMailbox(limit: number): Promise<StoredMail[]> {
  const ids = (await storedIds()).slice(-limit).toReversed()
  const mails = await Promise.all(ids.map(readMailboxItem))
  return mails.filter((mail) => mail !== null)
}

export async function readMailboxItem(id: string): Promise<StoredMail | null> {
  if (!z.uuid().safeParse(id).success) return null
  const text = await readFile(join(directory(), `${id}.json`), 'utf8').catch(() => null)
  return text === null ? null : storedMail.parse(JSON.parse(text))
}

/** Ids are ordered by time (UUID v7), and so are the files. */
async function storedIds(): Promise<string[]> {
  const names = await readdir(directory()).catch(() => [])
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted()
}

async function forgetOld(): Promise<void> {
  const old = (await storedIds()).slice(0, -KEPT)
  await Promise.all(
    old.flatMap((id) => ['.json', '.eml'].map((end) => rm(join(directory(), id + end), { force: true }))),
  )
}

/** Readers never see half a file. */
async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  await writeFile(`${path}.new`, content, { mode: 0o600 })
  await rename(`${path}.new`, path)
}
