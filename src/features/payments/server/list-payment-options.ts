import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import type { PaymentOption } from '../payments-schema'
import { findMethodSettings } from './payment-repository'
import { providerOf } from './providers'

/** The ways to pay that this store offers and can be paid by now, in the merchant's order. */
export async function listPaymentOptions(ctx: StoreContext): Promise<PaymentOption[]> {
  const settings = await cachedRead(ctx, { key: 'payment-methods', tags: [tags.settings(ctx.store.id)] }, () =>
    findMethodSettings(ctx),
  )
  const options: PaymentOption[] = []
  for (const { id, enabled, instructions } of settings) {
    const provider = providerOf(id)
    if (!enabled || !provider.isAllowed() || !(await provider.isReady(ctx, ctx.currency))) continue
    const redirects = provider.settles === 'by_event'
    options.push({ id, instructions: instructions || null, redirects, isTest: provider.isTest })
  }
  return options
}
