import type { StoreContext } from '@/server/store-context'

export function readCurrencies(ctx: StoreContext): Promise<{ currency: string; currencies: string[] }> {
  return ctx.db.storeSetting.findFirstOrThrow({ select: { currency: true, currencies: true } })
}
