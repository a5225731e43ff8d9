import type { StoreContext } from '@/server/store-context'

/** On whose clock the store's days begin, and in which currency it counts. */
export async function findStoreClock(ctx: StoreContext): Promise<{ timeZone: string; currency: string }> {
  return ctx.db.storeSetting.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true, currency: true } })
}
