import type {
  LaunchInput,
  StoreSettings,
  UpdateGeneralInput,
  UpdateLocalisationInput,
  UpdatePaymentMethodsInput,
  UpdatePromotionRulesInput,
  UpdateTaxDisplayInput,
} from '../settings-schema'
import { getSettings, requireSettings } from './get-settings'
import { changeSettings, renameStore } from './settings-repository'
import { offeredMethods } from '@/features/payments/server'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { forgetStores } from '@/server/store-directory'

/** What any of the settings' forms changes. */
type SettingsChange =
  | { readonly section: 'general'; readonly input: UpdateGeneralInput }
  | { readonly section: 'localisation'; readonly input: UpdateLocalisationInput }
  | { readonly section: 'payments'; readonly input: UpdatePaymentMethodsInput }
  | { readonly section: 'taxDisplay'; readonly input: UpdateTaxDisplayInput }
  | { readonly section: 'promotions'; readonly input: UpdatePromotionRulesInput }
  | { readonly section: 'launch'; readonly input: LaunchInput }

/**
 * Saves one section of the settings, made from the version that it names.
 * @throws DomainError `changed_meanwhile` | `invalid` (a way to pay that this platform has not) | `still_in_use` (the default
 *   currency, in which the prices are)
 */
export async function updateSettings(ctx: StoreContext, change: SettingsChange): Promise<StoreSettings> {
  await inTransaction(ctx, async (tx) => {
    const changed = await changeSettings(tx, change.input.version, await columnsOf(tx, change))
    if (!changed) throw new DomainError('changed_meanwhile')
    await recordEvent(tx, 'settings.changed', {})
  })
  if (change.section === 'general') await renameStore(ctx.store.id, change.input.name)
  forgetStores()
  return getSettings(ctx)
}

async function columnsOf(ctx: StoreContext, change: SettingsChange): Promise<Parameters<typeof changeSettings>[2]> {
  switch (change.section) {
    case 'general':
    case 'promotions': {
      const { version: _, ...columns } = change.input
      return columns
    }
    case 'localisation': {
      const currencies = [...new Set(change.input.currencies)]
      const locales = [...new Set(change.input.locales)]
      await refuseOtherDefaultCurrency(ctx, currencies[0])
      return { currencies, locales, ...(locales[0] ? { locale: locales[0] } : {}) }
    }
    case 'payments': {
      const { paymentMethods } = change.input
      const offered = offeredMethods()
      const isForeign = paymentMethods.some(({ id, enabled }) => enabled && !offered.includes(id))
      if (isForeign) throw new DomainError('invalid', { field: 'paymentMethods' })
      return { paymentMethods }
    }
    case 'taxDisplay':
      return { pricesIncludeTax: change.input.pricesIncludeTax, digitalTaxed: change.input.digitalTaxed }
    case 'launch':
      return { launchedAt: change.input.launched ? ctx.now : null }
  }
}

/** Costs, collection rules and summaries are amounts of the default currency: it is chosen once, when the store is opened. */
async function refuseOtherDefaultCurrency(ctx: StoreContext, wanted: string | undefined): Promise<void> {
  const { currency } = await requireSettings(ctx)
  if (wanted !== currency) throw new DomainError('still_in_use', { field: 'currencies', values: { currency } })
}
