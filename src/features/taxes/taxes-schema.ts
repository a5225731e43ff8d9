import { z } from 'zod'
import { idSchema } from '@/lib/ids'
import { ratePpmSchema } from '@/lib/rate'

/** `zero` is never taxed unless a rate says so; `reduced` and `digital` use the standard rates where they have none. */
export const taxClassSchema = z.enum(['standard', 'reduced', 'zero', 'digital'])
export type TaxClass = z.infer<typeof taxClassSchema>

/** One row of the store's tax table. */
export const taxRateRowSchema = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1).max(80),
  country: z.string().regex(/^[A-Z]{2}$/), // ISO 3166-1 alpha-2
  region: z.string().trim().min(1).max(64).nullable(), // ISO 3166-2, part after the dash; null: the whole country
  postalPrefix: z.string().trim().min(1).max(16).nullable(), // the beginning of the postal code; null: all of them
  taxClass: taxClassSchema,
  ratePpm: ratePpmSchema,
  appliesToShipping: z.boolean(),
})
export type TaxRateRow = z.infer<typeof taxRateRowSchema>

/** Without an id a new row. */
export const saveTaxRateInput = taxRateRowSchema.extend({ id: idSchema.optional() })
export type SaveTaxRateInput = z.infer<typeof saveTaxRateInput>
export const taxRateIdInput = z.strictObject({ id: idSchema })
