import { readMailSender, sealPassword, type StoredSender } from '@/server/mail'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { OwnServerInput, SendTestMailInput } from '../mail-settings-schema'

/**
 * What was typed in as it is stored: the password sealed. One that is kept goes to the server and user that it was given for and nowhere
 * else, so that nobody has it sent to a server of theirs.
 * @throws DomainError `invalid` (password) where it has to be typed again
 */
export async function toStoredSender(ctx: StoreContext, input: Omit<SendTestMailInput, 'to'>): Promise<StoredSender> {
  const { server, fromName, replyTo, orderNotices } = input
  const shared = { fromName, replyTo, orderNotices }
  if (!server) return { ...shared, server: null, fromAddress: null }
  const { host, port, security, user, fromAddress } = server
  const password = user ? await passwordFor(ctx, server) : null
  return { ...shared, server: { host, port, security, user, password }, fromAddress }
}

async function passwordFor(ctx: StoreContext, typed: OwnServerInput): Promise<string> {
  if (typed.password !== null) return sealPassword(ctx.store.id, typed.password)
  const { server: kept } = await readMailSender(ctx)
  const isSame = kept?.host === typed.host && kept.port === typed.port && kept.user === typed.user
  // What was encrypted on its way is not sent in the open because a setting was changed.
  const isAsSafe = kept?.security === typed.security || typed.security !== 'none'
  if (!kept?.password || !isSame || !isAsSafe) throw new DomainError('invalid', { field: 'password' })
  return kept.password
}
