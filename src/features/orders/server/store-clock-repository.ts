import type { StoreContext } from '@/server/store-context'

/** On whose clock the store's days begin, in which currency it counts, and what stands before its order numbers. */
export interface StoreClock {
  readonly timeZone: string
  readonly currency: string
  readonly orderPrefix: string
}

export async function findStoreClock(ctx: StoreContext): Promise<StoreClock> {
  return ctx.db.storeSetting.findUniqueOrThrow({
    where: { id: 1 },
    select: { timeZone: true, currency: true, orderPrefix: true },
  })
}
