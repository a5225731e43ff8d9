import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { seal } from '@/server/sealed-secrets'
import { inTransaction } from '@/server/store-context'
import type { StaffContext } from '@/server/trpc/procedures'
import type { PayhereSettings, SavePayhereInput } from '../../payhere-schema'
import { deletePayhereAccount, savePayhereAccountRow } from '../payhere-repository'
import { getPayhere } from './get-payhere'
import type { PayhereCredentials } from './payhere-account'
import { openPayhereAccount, placeOf } from './payhere-store'

/**
 * Keeps the store's credentials, sealed. A secret that is left empty stays as it was. @throws DomainError `invalid` where none of the
 * store's hosts has a secret, or an App ID has none
 */
export async function savePayhere(ctx: StaffContext, input: SavePayhereInput): Promise<PayhereSettings> {
  const { merchantId, livemode } = input
  await inTransaction(ctx, async (tx) => {
    const credentials = await credentialsOf(tx, input)
    const sealed = seal(placeOf(ctx), JSON.stringify(credentials))
    await savePayhereAccountRow(tx, { merchantId, livemode, sealed })
    await recordEvent(tx, 'settings.changed', {})
  })
  ctx.auditNote.subject = merchantId
  ctx.auditNote.after = { merchantId, livemode }
  return getPayhere(ctx)
}

/** Forgets the credentials: PayHere is no longer offered. Payments that were made stay what they are. */
export async function disconnectPayhere(ctx: StaffContext): Promise<PayhereSettings> {
  await inTransaction(ctx, async (tx) => {
    await deletePayhereAccount(tx)
    await recordEvent(tx, 'settings.changed', {})
  })
  return getPayhere(ctx)
}

async function credentialsOf(
  ctx: Parameters<typeof openPayhereAccount>[0],
  input: SavePayhereInput,
): Promise<PayhereCredentials> {
  const before = await openPayhereAccount(ctx)
  const { hosts } = await getPayhere(ctx)
  const secrets = hosts.flatMap(({ host }) => {
    const given = input.secrets.find((each) => each.host === host)?.secret
    const secret = given || before?.secrets.find((each) => each.host === host)?.secret
    return secret ? [{ host, secret }] : []
  })
  if (secrets.length === 0) throw new DomainError('invalid', { field: 'secrets' })
  if (input.appId === '') return { secrets, app: null }
  const kept = before?.app?.id === input.appId ? before.app.secret : undefined
  const appSecret = input.appSecret || kept
  if (!appSecret) throw new DomainError('invalid', { field: 'appSecret' })
  return { secrets, app: { id: input.appId, secret: appSecret } }
}
