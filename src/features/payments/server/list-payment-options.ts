import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import type { PaymentOption } from '../payments-schema'
import { findMethodSettings } from './payment-repository'
import { providerOf } from './providers'

/** The ways to pay that this store offers and this platform allows, in the merchant's order. */
export async function listPaymentOptions(ctx: StoreContext): Promise<PaymentOption[]> {
  const settings = await cachedRead(ctx, { key: 'payment-methods', tags: [tags.settings(ctx.store.id)] }, () =>
    findMethodSettings(ctx),
  )
  return settings.flatMap(({ id, enabled, instructions }) => {
    const provider = providerOf(id)
    if (!enabled || !provider.isAllowed()) return []
    const redirects = provider.settles === 'by_event'
    return [{ id, instructions: instructions || null, redirects, isTest: provider.isTest }]
  })
}
