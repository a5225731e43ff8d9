import type { StoreRequest } from './store-repository'
import type { PaymentMethodSetting } from '@/features/payments/payments-schema'
import type { StoreContext } from '@/server/store-context'

/** The settings that a new store begins with: it can sell at once, for cash on delivery. Written once. */
export async function insertSettings(
  ctx: StoreContext,
  details: {
    readonly request: StoreRequest
    readonly contactEmail: string | null
    readonly pricesIncludeTax: boolean
    readonly withTestGateway: boolean
  },
): Promise<void> {
  const { currency, locales, timeZone, country, template } = details.request
  const paymentMethods: PaymentMethodSetting[] = [
    { id: 'manual:cash_on_delivery', enabled: true, instructions: '' },
    ...(details.withTestGateway ? [{ id: 'test:gateway' as const, enabled: true, instructions: '' }] : []),
  ]
  await ctx.db.storeSetting.createMany({
    data: [
      {
        name: ctx.store.name,
        currency,
        currencies: [currency],
        locale: locales[0] ?? 'en',
        locales: [...locales],
        timeZone,
        country,
        pricesIncludeTax: details.pricesIncludeTax,
        contactEmail: details.contactEmail,
        paymentMethods,
        template,
      },
    ],
    skipDuplicates: true,
  })
}
