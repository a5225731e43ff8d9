import { z } from 'zod'
import { currencySchema, minorSchema } from '@/lib/money'
import { idSchema } from '@/lib/ids'

/** What a method's steps are measured in: nothing, goods total in minor units, grams, or pieces. */
export const shippingBasisSchema = z.enum(['flat', 'price', 'weight', 'quantity'])
export type ShippingBasis = z.infer<typeof shippingBasisSchema>

/** A price step of a method, in one currency: from `fromValue` (included) to `toValue` (excluded; null: no end). */
export const shippingRateSchema = z
  .strictObject({
    currency: currencySchema,
    fromValue: z.int().min(0),
    toValue: z.int().min(1).nullable(),
    amountMinor: minorSchema,
    /** Goods total from which the method costs nothing; null: never. */
    freeAboveMinor: minorSchema.nullable(),
  })
  .refine((rate) => rate.toValue === null || rate.toValue > rate.fromValue, { path: ['toValue'] })
export type ShippingRate = z.infer<typeof shippingRateSchema>

const shippingMethodSchema = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1).max(120),
  description: z.string().trim().max(500).nullable(),
  basis: shippingBasisSchema,
  minDays: z.int().min(0).max(365).nullable(),
  maxDays: z.int().min(0).max(365).nullable(),
  active: z.boolean(),
  position: z.int(),
  rates: z.array(shippingRateSchema).max(100),
})
export type ShippingMethod = z.infer<typeof shippingMethodSchema>

export const shippingZoneSchema = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1).max(120),
  /** ISO 3166-1 alpha-2; empty: the rest of the world. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).max(260),
  /** ISO 3166-2 (US-CA): where a country has any here, the zone holds only these of it. */
  regions: z.array(z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)).max(1000),
  position: z.int(),
  methods: z.array(shippingMethodSchema).max(50),
})
export type ShippingZone = z.infer<typeof shippingZoneSchema>

/** A method as offered for one cart. */
export const shippingOptionSchema = z.strictObject({
  methodId: idSchema,
  name: z.string(),
  description: z.string().nullable(),
  minDays: z.int().nullable(),
  maxDays: z.int().nullable(),
  /** What it costs this cart; 0 when free. */
  amountMinor: minorSchema,
  /** What it would cost below the free threshold. */
  regularMinor: minorSchema,
  /** Goods still missing until it is free; null where it is free already or never becomes so. */
  missingForFreeMinor: minorSchema.nullable(),
})
export type ShippingOption = z.infer<typeof shippingOptionSchema>

/** The expected outcomes of asking for shipping; only `options` lets the checkout go on with a choice. */
export const shippingQuoteSchema = z.discriminatedUnion('status', [
  /** Nothing in the cart is sent anywhere. */
  z.strictObject({ status: z.literal('not_required') }),
  /** No zone holds the destination: the store does not deliver there. */
  z.strictObject({ status: z.literal('no_zone') }),
  /** The store delivers there, but no method takes this cart (too heavy, too cheap, other currency). */
  z.strictObject({ status: z.literal('no_method'), zoneId: idSchema }),
  z.strictObject({ status: z.literal('options'), zoneId: idSchema, options: z.array(shippingOptionSchema).min(1) }),
])
export type ShippingQuote = z.infer<typeof shippingQuoteSchema>

/** Texts of a method in other languages of the store. */
export const shippingTranslationsSchema = z.record(
  z.string(),
  z.strictObject({ name: z.string().trim().max(120).optional(), description: z.string().trim().max(500).optional() }),
)

/** Why a zone is not saved as it is, beyond what a field's own kind says; the path of the issue names the field. */
export type ShippingProblem = 'overlap' | 'flat_has_one' | 'days_reversed'

type Refuse = (path: (string | number)[], problem: ShippingProblem) => void

/** Of steps that overlap a shopper would get the cheapest: nobody writes that down on purpose. */
function checkSteps({ basis, rates }: { basis: ShippingBasis; rates: readonly ShippingRate[] }, refuse: Refuse): void {
  const inOrder = rates.map((rate, index) => ({ ...rate, index })).toSorted((a, b) => a.fromValue - b.fromValue)
  for (const currency of new Set(rates.map((rate) => rate.currency))) {
    const [first, ...later] = inOrder.filter((rate) => rate.currency === currency)
    let before = first
    for (const rate of later) {
      const end = before?.toValue ?? null
      if (basis === 'flat') refuse(['rates', rate.index], 'flat_has_one')
      else if (end === null || end > rate.fromValue) refuse(['rates', rate.index, 'fromValue'], 'overlap')
      before = rate
    }
  }
}

/** A zone with its methods as the admin saves it, whole. Without an id a new zone or method. */
export const saveShippingZoneInput = shippingZoneSchema.extend({
  id: idSchema.optional(),
  methods: z
    .array(
      shippingMethodSchema
        .omit({ position: true })
        .extend({ id: idSchema.optional(), translations: shippingTranslationsSchema.default({}) })
        .superRefine((method, refusal) => {
          const refuse: Refuse = (path, message) => refusal.addIssue({ code: 'custom', path, message })
          checkSteps(method, refuse)
          const { minDays, maxDays } = method
          if (minDays !== null && maxDays !== null && maxDays < minDays) refuse(['maxDays'], 'days_reversed')
        }),
    )
    .max(50),
})
export type SaveShippingZoneInput = z.infer<typeof saveShippingZoneInput>
export const shippingZoneIdInput = z.strictObject({ id: idSchema })

/** A zone as the admin edits it: its methods in the store's own wording, with their translations. */
export const editableZoneSchema = shippingZoneSchema.extend({
  methods: z.array(shippingMethodSchema.extend({ translations: shippingTranslationsSchema })),
})
export type EditableZone = z.infer<typeof editableZoneSchema>
