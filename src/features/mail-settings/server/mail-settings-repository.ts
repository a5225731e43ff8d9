import type { StoredSender } from '@/server/mail'
import type { StoreContext } from '@/server/store-context'

/** Changes how mails leave, where the settings are still at `version`. Returns whether they were. */
export async function saveMailSender(ctx: StoreContext, version: number, sender: StoredSender): Promise<boolean> {
  const { count } = await ctx.db.storeSetting.updateMany({
    where: { id: 1, version },
    data: { mailSender: sender, version: { increment: 1 } },
  })
  return count === 1
}

export async function findSettingsVersion(ctx: StoreContext): Promise<{ version: number; locales: string[] }> {
  return ctx.db.storeSetting.findUniqueOrThrow({ where: { id: 1 }, select: { version: true, locales: true } })
}

/** Mails since then that no server took, and the last reason; null where a mail was sent after them. One statement. */
export async function findMailTrouble(
  ctx: StoreContext,
  since: Date,
): Promise<{ mails: number; failure: string } | null> {
  const [row] = await ctx.db.$queryRaw<{ mails: number; failure: string | null }[]>`
    SELECT count(*)::int AS mails, (array_agg(failure ORDER BY created_at DESC))[1] AS failure
    FROM mail_message
    WHERE state <> 'sent' AND failure IS NOT NULL AND created_at >= ${since}
      AND created_at > coalesce((SELECT max(sent_at) FROM mail_message), '-infinity')`
  return row?.failure ? { mails: row.mails, failure: row.failure } : null
}
