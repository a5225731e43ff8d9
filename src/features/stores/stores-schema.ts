import { z } from 'zod'
import { isTimeZone } from '@/lib/dates'
import { idSchema } from '@/lib/ids'
import { LOCALES } from '@/lib/locales'
import { currencySchema } from '@/lib/money'

/* Opening, watching and ending stores. What a store decides about itself is in settings-schema.ts. */

export const TEMPLATE_NAMES = ['fashion', 'electronics', 'food', 'gifts', 'empty'] as const
export const templateNameSchema = z.enum(TEMPLATE_NAMES)
export type TemplateName = z.infer<typeof templateNameSchema>

export const STORE_STATUSES = [
  'requested',
  'provisioning',
  'ready',
  'suspended',
  'failed',
  'deleting',
  'deleted',
] as const
export const storeStatusSchema = z.enum(STORE_STATUSES)
export type StoreStatus = z.infer<typeof storeStatusSchema>

export const localeSchema = z.enum(LOCALES)
/** ISO 3166-1 alpha-2. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/)
export const timeZoneSchema = z.string().max(64).refine(isTimeZone)

export const storeNameSchema = z.string().trim().min(2).max(60)
/** Only the outer form: what may not be had is told by `checkAddress`, with its reason. */
const slugInputSchema = z.string().trim().toLowerCase().max(80)

export const openStoreInput = z.strictObject({
  name: storeNameSchema,
  slug: slugInputSchema,
  currency: currencySchema,
  country: countrySchema,
  /** The first is the default language. */
  locales: z.array(localeSchema).min(1).max(LOCALES.length),
  timeZone: timeZoneSchema.default('UTC'),
  template: templateNameSchema,
})
export type OpenStoreInput = z.infer<typeof openStoreInput>

/** Accepted: the work goes on; `progress` tells how far it is. */
export const openStoreOutput = z.strictObject({ storeId: idSchema, slug: z.string() })
export type OpenStoreResult = z.infer<typeof openStoreOutput>

export const checkAddressInput = z.strictObject({
  /** What was typed as address; left out, one is made from the name. */
  slug: slugInputSchema.optional(),
  name: z.string().trim().max(60).default(''),
})
export const checkAddressOutput = z.strictObject({
  slug: z.string(),
  state: z.enum(['free', 'taken', 'invalid', 'reserved', 'offensive']),
  /** Free ones to take instead. */
  alternatives: z.array(z.string()),
})
export type AddressCheck = z.infer<typeof checkAddressOutput>

export const PROVISIONING_STEPS = ['schema', 'migrate', 'settings', 'images', 'template', 'owner', 'verify'] as const
const provisioningStepSchema = z.enum(PROVISIONING_STEPS)
export type ProvisioningStep = z.infer<typeof provisioningStepSchema>

export const storeByIdInput = z.strictObject({ storeId: idSchema })

const stepProgressSchema = z.strictObject({
  step: provisioningStepSchema,
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  /** Tries so far; above 1 when it was repeated. */
  tries: z.int(),
  durationMs: z.int().nullable(),
})
export type StepProgress = z.infer<typeof stepProgressSchema>

export const storeProgressOutput = z.strictObject({
  storeId: idSchema,
  slug: z.string(),
  name: z.string(),
  status: storeStatusSchema,
  steps: z.array(stepProgressSchema),
  /** The step at which it failed. */
  failedStep: provisioningStepSchema.nullable(),
  /** From being asked for until ready, or until now. */
  elapsedMs: z.int(),
  /** Where shoppers will find it. */
  url: z.string(),
})
export type StoreProgress = z.infer<typeof storeProgressOutput>

const ownStoreSchema = z.strictObject({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  status: storeStatusSchema,
  role: z.string(),
  url: z.string(),
  createdAt: z.string(),
})
export type OwnStore = z.infer<typeof ownStoreSchema>

export const ownStoresOutput = z.strictObject({
  stores: z.array(ownStoreSchema),
  /** Stores this person may own, and how many are left of them. */
  limit: z.int(),
  left: z.int(),
})
export type OwnStores = z.infer<typeof ownStoresOutput>

export const deleteStoreInput = z.strictObject({
  storeId: idSchema,
  /** The slug, typed by the owner: nobody deletes a store by a slip. */
  confirmation: z.string().trim(),
})

export const acceptedOutput = z.strictObject({ status: storeStatusSchema })
