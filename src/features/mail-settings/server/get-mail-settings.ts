import { readMailSender, senderLine } from '@/server/mail'
import type { StoreContext } from '@/server/store-context'
import type { MailSettings } from '../mail-settings-schema'
import { findMailTrouble, findSettingsVersion } from './mail-settings-repository'

const DAY_MS = 86_400_000

/** How the store's mails leave, and whether they do. Three statements. */
export async function getMailSettings(ctx: StoreContext): Promise<MailSettings> {
  const [sender, { version, locales }, trouble] = await Promise.all([
    readMailSender(ctx),
    findSettingsVersion(ctx),
    findMailTrouble(ctx, new Date(ctx.now.getTime() - DAY_MS)),
  ])
  const { server, fromName, fromAddress, replyTo, orderNotices, contactEmail } = sender
  return {
    server: server && {
      host: server.host,
      port: server.port,
      security: server.security,
      user: server.user,
      hasPassword: server.password !== null,
      fromAddress: fromAddress ?? '',
    },
    fromName,
    replyTo,
    orderNotices,
    storeName: ctx.store.name,
    contactEmail,
    platformFrom: senderLine({ fromName: fromName ?? ctx.store.name, fromAddress: null }),
    trouble,
    locales,
    version,
  }
}
