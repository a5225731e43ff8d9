import { z } from 'zod'
import { currencySchema, minorSchema } from '@/lib/money'
import { ratePpmSchema } from '@/lib/rate'

/** One amount for each currency that the store sells in, in minor units: `{ "EUR": 500, "JPY": 800 }`. */
export const amountsSchema = z
  .partialRecord(currencySchema, minorSchema)
  .refine((amounts) => Object.keys(amounts).length > 0, { message: 'At least one currency is needed' })
export type Amounts = z.infer<typeof amountsSchema>

const percentage = z.strictObject({ kind: z.literal('percentage'), ratePpm: ratePpmSchema })
const amount = z.strictObject({ kind: z.literal('amount'), amounts: amountsSchema })
const price = z.strictObject({ kind: z.literal('price'), amounts: amountsSchema })

/**
 * What a chosen piece, or a chosen set of pieces, is discounted by: a share of what it costs at that moment, an amount off each, or a
 * price that each has instead (never a higher one).
 */
export const benefitSchema = z.discriminatedUnion('kind', [percentage, amount, price])
export type Benefit = z.infer<typeof benefitSchema>

/** What a tier gives: a benefit for each piece, or an amount once, spread over the lines. */
export const tierBenefitSchema = z.discriminatedUnion('kind', [
  percentage,
  amount,
  price,
  z.strictObject({ kind: z.literal('amount_once'), amounts: amountsSchema }),
])
export type TierBenefit = z.infer<typeof tierBenefitSchema>

/** Pieces that count towards something. Zero is storable, so that a draft can be half done; `checkPromotion` says that it never works. */
export const pieceCountSchema = z.int().min(0).max(100_000)

/** How often one order may have the same offer; null is without limit. */
export const repeatSchema = z.int().min(1).max(100_000).nullable().default(null)
