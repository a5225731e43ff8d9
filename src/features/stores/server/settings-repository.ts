import type { StoreContext } from '@/server/store-context'
import { platformDb } from '@/server/platform-db'

export type SettingRow = NonNullable<Awaited<ReturnType<typeof findSettings>>>

export function findSettings(ctx: StoreContext) {
  return ctx.db.storeSetting.findFirst({ where: { id: 1 } })
}

/** Documents, each written by the one use-case that knows its shape. */
type Documents = 'paymentMethods' | 'address' | 'invoicing' | 'mailSender'

type SettingChange = Partial<Omit<SettingRow, 'id' | 'version' | 'updatedAt' | Documents>> & {
  readonly paymentMethods?: { id: string; enabled: boolean; instructions: string }[]
}

/** Changes the settings where they are still at `version`. Returns whether they were. */
export async function changeSettings(ctx: StoreContext, version: number, change: SettingChange): Promise<boolean> {
  const { count } = await ctx.db.storeSetting.updateMany({
    where: { id: 1, version },
    data: { ...change, version: { increment: 1 } },
  })
  return count === 1
}

/** The name under which the platform lists the store. */
export async function renameStore(storeId: string, name: string): Promise<void> {
  await platformDb.store.updateMany({ where: { id: storeId }, data: { name } })
}

export function findDomains(storeId: string) {
  return platformDb.storeDomain.findMany({
    where: { storeId },
    select: { host: true, verifiedAt: true },
    orderBy: { host: 'asc' },
  })
}
