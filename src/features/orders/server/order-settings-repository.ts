import type { StoreContext } from '@/server/store-context'

/** Where answers to the store's mails go; null: nowhere that was named. */
export async function findContactEmail(ctx: StoreContext): Promise<string | null> {
  const { contactEmail } = await ctx.db.storeSetting.findUniqueOrThrow({
    where: { id: 1 },
    select: { contactEmail: true },
  })
  return contactEmail
}
