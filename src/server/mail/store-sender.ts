import { z } from 'zod'
import { circuitOf } from '../circuit-breaker'
import { reseal, seal, unseal } from '../sealed-secrets'
import type { StoreContext } from '../store-context'
import type { MailTransport } from './outgoing-mail'
import { isServerTrouble } from './smtp-failure'
import { createOwnSmtpTransport } from './smtp-transport'
import { mailTransport } from './transport'

/** How a store's mails leave, as store_setting.mail_sender holds it. */
const storedSenderSchema = z.object({
  /** Null: the platform's server. */
  server: z
    .object({
      host: z.string(),
      port: z.int(),
      security: z.enum(['tls', 'starttls', 'none']),
      user: z.string().nullable(),
      /** Sealed for this store. */
      password: z.string().nullable(),
    })
    .nullable(),
  /** Null: the store's name. */
  fromName: z.string().nullable(),
  /** Null: the platform's address. Only an own server may send in another's name. */
  fromAddress: z.string().nullable(),
  /** Null: the store's contact address. */
  replyTo: z.string().nullable(),
  /** Where the store's people are told of each new order; null: nowhere. */
  orderNotices: z.string().nullable().default(null),
})
export type StoredSender = z.output<typeof storedSenderSchema>

const PLATFORM_SENDER: StoredSender = {
  server: null,
  fromName: null,
  fromAddress: null,
  replyTo: null,
  orderNotices: null,
}

export interface StoreSender {
  readonly transport: MailTransport
  readonly fromName: string
  readonly fromAddress: string | null
  readonly replyTo: string | null
}

/** What the store decided about its mails, and its contact address. One statement. */
export async function readMailSender(ctx: StoreContext): Promise<StoredSender & { contactEmail: string | null }> {
  const row = await ctx.db.storeSetting.findUnique({
    where: { id: 1 },
    select: { mailSender: true, contactEmail: true },
  })
  const sender = storedSenderSchema.safeParse(row?.mailSender).data ?? PLATFORM_SENDER
  return { ...sender, contactEmail: row?.contactEmail ?? null }
}

/** Who a store's mails come from and which server takes them. One statement. */
export async function storeSender(ctx: StoreContext): Promise<StoreSender> {
  const sender = await readMailSender(ctx)
  return {
    transport: transportOf(ctx, sender),
    fromName: sender.fromName ?? ctx.store.name,
    fromAddress: sender.server ? sender.fromAddress : null,
    replyTo: sender.replyTo ?? sender.contactEmail,
  }
}

/** The transport of a sender, behind a breaker of its own: a server that is down costs each mail no more than a look. */
function transportOf(ctx: StoreContext, { server }: StoredSender): MailTransport {
  if (!server) return mailTransport()
  const circuit = circuitOf(`mail:${ctx.store.id}:${server.host}:${server.port}`, {
    isTrouble: isServerTrouble,
    halfOpenAfterMs: 30_000,
  })
  const own = ownTransport(ctx.store.id, server)
  return { send: (mail) => circuit.run(() => own.send(mail)) }
}

/** The transport that a sender would have, without a breaker: each test asks the server itself. */
export function testTransport(storeId: string, { server }: StoredSender): MailTransport {
  return server ? ownTransport(storeId, server) : mailTransport()
}

function ownTransport(storeId: string, server: NonNullable<StoredSender['server']>): MailTransport {
  const { host, port, security, user, password } = server
  const credentials = user && password ? { user, password: unseal(passwordPlace(storeId), password) } : null
  return createOwnSmtpTransport({ host, port, security, credentials })
}

export function sealPassword(storeId: string, password: string): string {
  return seal(passwordPlace(storeId), password)
}

/** Seals the password of a store's own server with the current key; whether there was one to seal anew. */
export async function resealMailPassword(ctx: StoreContext): Promise<number> {
  const { contactEmail: _, ...sender } = await readMailSender(ctx)
  const password = sender.server?.password ? reseal(passwordPlace(ctx.store.id), sender.server.password) : null
  if (!sender.server || password === null) return 0
  const mailSender = { ...sender, server: { ...sender.server, password } }
  await ctx.db.storeSetting.updateMany({ where: { id: 1 }, data: { mailSender } })
  return 1
}

const passwordPlace = (storeId: string) => ({ purpose: 'smtp-password', storeId })
