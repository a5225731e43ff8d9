import { z } from 'zod'
import { storeStatusSchema } from './stores-schema'
import { idSchema } from '@/lib/ids'

/* What operators of the platform see of all stores. */

export const listStoresInput = z.strictObject({
  status: storeStatusSchema.optional(),
  /** Part of the name, slug or owner's e-mail address. */
  q: z.string().trim().max(100).default(''),
  page: z.int().min(1).max(1000).default(1),
})
export type ListStoresInput = z.infer<typeof listStoresInput>

const storeSummarySchema = z.strictObject({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  status: storeStatusSchema,
  schemaState: z.string(),
  schemaVersion: z.string().nullable(),
  failure: z.string().nullable(),
  ownerName: z.string(),
  ownerEmail: z.string(),
  url: z.string(),
  createdAt: z.string(),
})
export type StoreSummary = z.infer<typeof storeSummarySchema>

export const STORES_PER_PAGE = 25

export const listStoresOutput = z.strictObject({
  stores: z.array(storeSummarySchema),
  total: z.int(),
  page: z.int(),
  pageCount: z.int(),
  /** How many there are in each state, whatever is filtered. */
  counts: z.partialRecord(storeStatusSchema, z.int()),
})
export type StoreList = z.infer<typeof listStoresOutput>

export const storeDetailOutput = z.strictObject({
  ...storeSummarySchema.shape,
  schemaName: z.string(),
  attempts: z.int(),
  readyAt: z.string().nullable(),
  statusChangedAt: z.string(),
  /** From being asked for to being ready. */
  openedInMs: z.int().nullable(),
  request: z.strictObject({
    template: z.string(),
    currency: z.string(),
    country: z.string(),
    locales: z.array(z.string()),
  }),
  domains: z.array(z.strictObject({ host: z.string(), verifiedAt: z.string().nullable() })),
  members: z.array(z.strictObject({ name: z.string(), email: z.string(), role: z.string() })),
  /** The newest first. */
  log: z.array(
    z.strictObject({
      id: idSchema,
      kind: z.string(),
      step: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      attempt: z.int(),
      durationMs: z.int().nullable(),
      message: z.string().nullable(),
      createdAt: z.string(),
    }),
  ),
})
export type StoreDetail = z.infer<typeof storeDetailOutput>

/** A reason is written to the store's log and to the audit log. */
export const suspendInput = z.strictObject({ storeId: idSchema, reason: z.string().trim().min(3).max(500) })
