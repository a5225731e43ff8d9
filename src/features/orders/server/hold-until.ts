import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import { findReservationMinutes } from './order-settings-repository'

/** Until when an order made (or tried again) now holds its goods. */
export async function holdUntil(ctx: StoreContext): Promise<Date> {
  const minutes = await cachedRead(ctx, { key: 'reservation-minutes', tags: [tags.settings(ctx.store.id)] }, () =>
    findReservationMinutes(ctx),
  )
  return new Date(ctx.now.getTime() + minutes * 60_000)
}
