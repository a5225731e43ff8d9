import { paymentMethodSettingSchema } from '@/features/payments/payments-schema'
import type { StoreContext } from '@/server/store-context'

/** What the merchant tells shoppers who pay this way; null where nothing. */
export async function findInstructions(ctx: StoreContext, method: string): Promise<string | null> {
  const { paymentMethods } = await ctx.db.storeSetting.findUniqueOrThrow({
    where: { id: 1 },
    select: { paymentMethods: true },
  })
  const entries = Array.isArray(paymentMethods) ? paymentMethods : []
  const settings = entries.flatMap((entry) => paymentMethodSettingSchema.safeParse(entry).data ?? [])
  return settings.find((setting) => setting.id === method)?.instructions || null
}
