import { z } from 'zod'
import { idSchema } from '@/lib/ids'

/** A parcel: what is in it, and how it can be followed. */
export const fulfilOrderInput = z.strictObject({
  orderId: idSchema,
  lines: z
    .array(z.strictObject({ orderLineId: idSchema, quantity: z.int().min(1) }))
    .min(1)
    .max(500)
    .refine((lines) => new Set(lines.map((line) => line.orderLineId)).size === lines.length),
  carrier: z.string().trim().max(80).default(''),
  trackingNumber: z.string().trim().max(80).default(''),
  trackingUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).default(''),
  /** Writes to the shopper. */
  notify: z.boolean().default(true),
})
export type FulfilOrderInput = z.infer<typeof fulfilOrderInput>

export const fulfilledSchema = z.strictObject({ fulfilmentId: z.string(), number: z.int() })

export const setTrackingInput = z.strictObject({
  fulfilmentId: idSchema,
  carrier: z.string().trim().max(80),
  trackingNumber: z.string().trim().max(80),
  trackingUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]),
})
export type SetTrackingInput = z.infer<typeof setTrackingInput>
