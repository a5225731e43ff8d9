import { z } from 'zod'
import { countrySchema, localeSchema, storeNameSchema, timeZoneSchema } from './stores-schema'
import { paymentMethodIdSchema, paymentMethodSettingSchema } from '@/features/payments/payments-schema'
import { normaliseEmail } from '@/lib/email-address'
import { currencySchema } from '@/lib/money'
import { LOCALES } from '@/lib/locales'
import { PPM } from '@/lib/rate'

/* What a store decides about itself. Every change sends back the version that it was made from. */

export const storeSettingsSchema = z.strictObject({
  name: z.string(),
  contactEmail: z.string().nullable(),
  country: z.string(),
  timeZone: z.string(),
  orderPrefix: z.string(),
  lowStockThreshold: z.int(),
  reservationMinutes: z.int(),
  currency: z.string(),
  currencies: z.array(z.string()),
  locale: z.string(),
  locales: z.array(z.string()),
  pricesIncludeTax: z.boolean(),
  /** False: goods that are not sent, and those of the tax class `digital`, bear no tax. */
  digitalTaxed: z.boolean(),
  paymentMethods: z.array(paymentMethodSettingSchema),
  minimumMarginPpm: z.int().nullable(),
  releasesUses: z.boolean(),
  /** No order whose known costs and fee are more than what is paid for them. */
  marginGuard: z.boolean(),
  /** The ways to pay that this platform has. */
  methodsOffered: z.array(paymentMethodIdSchema),
  launchedAt: z.string().nullable(),
  version: z.int(),
})
export type StoreSettings = z.infer<typeof storeSettingsSchema>

const version = z.int()

const contactEmail = z
  .string()
  .trim()
  .max(254)
  .refine((text) => normaliseEmail(text) !== null)
  .transform((text) => normaliseEmail(text) ?? text)

export const updateGeneralInput = z.strictObject({
  version,
  name: storeNameSchema,
  contactEmail: contactEmail.nullable(),
  country: countrySchema,
  timeZone: timeZoneSchema,
  orderPrefix: z
    .string()
    .trim()
    .max(8)
    .regex(/^[\p{L}\p{N}#./-]*$/u),
  lowStockThreshold: z.int().min(0).max(10_000),
  reservationMinutes: z.int().min(5).max(1440),
})
export type UpdateGeneralInput = z.infer<typeof updateGeneralInput>

export const updateLocalisationInput = z.strictObject({
  version,
  /** The default comes first in both. */
  currencies: z.array(currencySchema).min(1).max(20),
  locales: z.array(localeSchema).min(1).max(LOCALES.length),
})
export type UpdateLocalisationInput = z.infer<typeof updateLocalisationInput>

export const updatePaymentMethodsInput = z.strictObject({
  version,
  paymentMethods: z.array(paymentMethodSettingSchema).max(10),
})
export type UpdatePaymentMethodsInput = z.infer<typeof updatePaymentMethodsInput>

export const updateTaxDisplayInput = z.strictObject({
  version,
  pricesIncludeTax: z.boolean(),
  digitalTaxed: z.boolean(),
})
export type UpdateTaxDisplayInput = z.infer<typeof updateTaxDisplayInput>

export const updatePromotionRulesInput = z.strictObject({
  version,
  /** Of the price, below which no promotion takes an item whose cost is known; null: none. */
  minimumMarginPpm: z
    .int()
    .min(0)
    .max(PPM - 1)
    .nullable(),
  /** A cancelled order gives its uses of promotions back. */
  releasesUses: z.boolean(),
  marginGuard: z.boolean(),
})
export type UpdatePromotionRulesInput = z.infer<typeof updatePromotionRulesInput>

export const launchInput = z.strictObject({ version, launched: z.boolean() })
export type LaunchInput = z.infer<typeof launchInput>

export const storeAddressesOutput = z.strictObject({
  /** The address that a store has from the beginning. */
  own: z.string(),
  domains: z.array(z.strictObject({ host: z.string(), verifiedAt: z.string().nullable() })),
})
export type StoreAddresses = z.infer<typeof storeAddressesOutput>
