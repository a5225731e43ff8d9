import type { StoreContext } from '@/server/store-context'

export async function findReservationMinutes(ctx: StoreContext): Promise<number> {
  const { reservationMinutes } = await ctx.db.storeSetting.findUniqueOrThrow({
    where: { id: 1 },
    select: { reservationMinutes: true },
  })
  return reservationMinutes
}
