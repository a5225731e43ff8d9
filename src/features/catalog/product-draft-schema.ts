import { z } from 'zod'
import { handleSchema } from '@/lib/handle'
import { idSchema } from '@/lib/ids'
import { currencySchema, minorSchema } from '@/lib/money'

/* What is written: a product as a whole, from the editor, an import or a template. What shoppers read: catalog-schema.ts. */

export const PRODUCT_STATUSES = ['draft', 'active', 'archived'] as const
export const productStatusSchema = z.enum(PRODUCT_STATUSES)
export type ProductStatus = z.infer<typeof productStatusSchema>

export const TAX_CLASSES = ['standard', 'reduced', 'zero', 'digital'] as const
export const taxClassSchema = z.enum(TAX_CLASSES)

export const MAX_OPTIONS = 5
const MAX_VALUES = 500
const MAX_IMAGES = 100
/** Longest description, as HTML. */
export const MAX_DESCRIPTION = 200_000

const shortText = z.string().trim().max(255)
const translation = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/), z.strictObject(shape).partial())

export const productTranslationsSchema = translation({
  title: shortText,
  descriptionHtml: z.string().max(MAX_DESCRIPTION),
  seoTitle: shortText,
  seoDescription: z.string().trim().max(1000),
})

export const optionDraftSchema = z.strictObject({
  /** Of an option that is there already: it is then renamed, not replaced. */
  id: idSchema.optional(),
  name: shortText.min(1),
  translations: translation({ name: shortText }).optional(),
  values: z
    .array(
      z.strictObject({
        id: idSchema.optional(),
        value: shortText.min(1),
        swatch: z.string().max(100).nullable().optional(),
        translations: translation({ value: shortText }).optional(),
      }),
    )
    .min(1)
    .max(MAX_VALUES),
})
export type OptionDraft = z.infer<typeof optionDraftSchema>

const priceDraftSchema = z.strictObject({
  currency: currencySchema,
  /** Null: not sold in this currency. */
  amountMinor: minorSchema.nullable(),
  compareAtMinor: minorSchema.nullable(),
  /** No promotion takes a piece below it; left out: as it is. */
  minimumMinor: minorSchema.nullable().optional(),
})

const variantDraftSchema = z.strictObject({
  /** Of a variant that is there already; else the one with the same values is meant. */
  id: idSchema.optional(),
  /** One value per option, in option order, as written in `options`. */
  values: z.array(shortText.min(1)).max(MAX_OPTIONS),
  sku: shortText.nullable().default(null),
  barcode: shortText.nullable().default(null),
  /** What it costs the merchant, in the default currency. */
  costMinor: minorSchema.nullable().default(null),
  weightGrams: z.int().min(0).max(10_000_000).nullable().default(null),
  requiresShipping: z.boolean().default(true),
  /** Prices in other currencies stay as they are. */
  prices: z.array(priceDraftSchema).max(200),
  /** Left out: a new variant starts at none, tracked; an existing one keeps what it has. `onHand` left out: likewise. */
  stock: z
    .strictObject({
      onHand: z.int().min(0).max(10_000_000).optional(),
      tracked: z.boolean().default(true),
      allowBackorder: z.boolean().default(false),
    })
    .optional(),
  /** One of the product's images; left out: kept. */
  imageAssetId: idSchema.nullable().optional(),
})
export type VariantDraftInput = z.infer<typeof variantDraftSchema>

export const productDraftSchema = z.strictObject({
  /** Of the product to change. Without it the one with this handle is changed, and where there is none, one is made. */
  id: idSchema.optional(),
  /** The version that was read: if it has moved on, nothing is written (`changed_meanwhile`). */
  version: z.int().optional(),
  /** Left out: made from the title for a new product, kept for another. */
  handle: handleSchema.optional(),
  title: shortText.min(1),
  descriptionHtml: z.string().max(MAX_DESCRIPTION).default(''),
  vendor: shortText.default(''),
  productType: shortText.default(''),
  tags: z.array(shortText.min(1)).max(250).default([]),
  status: productStatusSchema.default('draft'),
  taxClass: taxClassSchema.default('standard'),
  seoTitle: shortText.nullable().default(null),
  seoDescription: z.string().trim().max(1000).nullable().default(null),
  /** These four: left out, what is there is kept. */
  translations: productTranslationsSchema.optional(),
  images: z
    .array(z.strictObject({ assetId: idSchema, alt: z.string().trim().max(500).default('') }))
    .max(MAX_IMAGES)
    .optional(),
  categoryIds: z.array(idSchema).max(100).optional(),
  /** Manual collections. */
  collectionIds: z.array(idSchema).max(250).optional(),
  options: z.array(optionDraftSchema).max(MAX_OPTIONS).default([]),
  /**
   * All of the product's variants, in order: those not named are removed. Left out: options and variants stay as they are; a
   * new product gets one without a price.
   */
  variants: z.array(variantDraftSchema).min(1).max(5000).optional(),
})
/** Everything left out has its default. */
export type ProductDraft = z.infer<typeof productDraftSchema>
/** What a caller writes down: see productDraftSchema for what may be left out. */
export type ProductDraftInput = z.input<typeof productDraftSchema>

export const savedProductSchema = z.strictObject({
  outcome: z.enum(['created', 'updated', 'unchanged']),
  id: idSchema,
  handle: z.string(),
  version: z.int(),
  /** In the order of the draft. */
  variantIds: z.array(idSchema),
})
export type SavedProduct = z.infer<typeof savedProductSchema>
