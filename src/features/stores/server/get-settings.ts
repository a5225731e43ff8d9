import { z } from 'zod'
import type { StoreSettings } from '../settings-schema'
import { findSettings, type SettingRow } from './settings-repository'
import { paymentMethodSettingSchema } from '@/features/payments/payments-schema'
import { offeredMethods } from '@/features/payments/server'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'

const paymentMethods = z.array(paymentMethodSettingSchema)

/** What the store decided about itself. One statement. */
export async function getSettings(ctx: StoreContext): Promise<StoreSettings> {
  return toSettings(await requireSettings(ctx))
}

export async function requireSettings(ctx: StoreContext): Promise<SettingRow> {
  const row = await findSettings(ctx)
  if (!row) throw new DomainError('store_unavailable')
  return row
}

function toSettings(row: SettingRow): StoreSettings {
  return {
    name: row.name,
    contactEmail: row.contactEmail,
    country: row.country,
    timeZone: row.timeZone,
    orderPrefix: row.orderPrefix,
    lowStockThreshold: row.lowStockThreshold,
    reservationMinutes: row.reservationMinutes,
    currency: row.currency,
    currencies: row.currencies,
    locale: row.locale,
    locales: row.locales,
    pricesIncludeTax: row.pricesIncludeTax,
    digitalTaxed: row.digitalTaxed,
    paymentMethods: paymentMethods.parse(row.paymentMethods),
    minimumMarginPpm: row.minimumMarginPpm,
    releasesUses: row.releasesUses,
    marginGuard: row.marginGuard,
    methodsOffered: offeredMethods(),
    launchedAt: row.launchedAt?.toISOString() ?? null,
    version: row.version,
  }
}
