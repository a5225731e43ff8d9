import { z } from 'zod'
import { idSchema } from '@/lib/ids'

/** What can be printed of several orders at once: their slips, one list to pick all their goods by, or their invoices. */
export const PRINTED_KINDS = ['packing_slips', 'manifest', 'invoices'] as const
const printedKindSchema = z.enum(PRINTED_KINDS)
export type PrintedKind = z.infer<typeof printedKindSchema>

/** Most orders of one file. */
export const MAX_PRINTED_ORDERS = 200

export const printOrdersInput = z.strictObject({
  kind: printedKindSchema,
  orderIds: z.array(idSchema).min(1).max(MAX_PRINTED_ORDERS),
})
export type PrintOrdersInput = z.infer<typeof printOrdersInput>

export const printingIdInput = z.strictObject({ id: idSchema })

/** How far a file is. */
export const printingSchema = z.strictObject({
  state: z.enum(['queued', 'running', 'succeeded', 'failed']),
  done: z.int(),
  total: z.int().nullable(),
  /** Where it is, once it is there. Null where none of the orders had anything to print. */
  path: z.string().nullable(),
})
export type Printing = z.infer<typeof printingSchema>
