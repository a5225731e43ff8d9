import { z } from 'zod'
import { mediaAssetSchema, pictureSchema } from '@/features/media/media-schema'
import { handleSchema } from '@/lib/handle'
import { idSchema } from '@/lib/ids'
import { currencySchema, minorSchema } from '@/lib/money'
import {
  MAX_OPTIONS,
  optionDraftSchema,
  productDraftSchema,
  productStatusSchema,
  productTranslationsSchema,
  taxClassSchema,
} from './product-draft-schema'

/* What the admin's product list, editor and variant grid exchange with the server. */

const filterTexts = z.array(z.string().trim().min(1).max(255)).max(50).optional()

const productAdminFilterSchema = z.strictObject({
  search: z.string().trim().max(200).default(''),
  status: z.array(productStatusSchema).max(3).optional(),
  vendors: filterTexts,
  tags: filterTexts,
  categoryIds: z.array(idSchema).max(50).optional(),
  collectionIds: z.array(idSchema).max(50).optional(),
  /** Sold out: no variant can be bought now. */
  stock: z
    .array(z.enum(['in_stock', 'out_of_stock']))
    .max(2)
    .optional(),
})
export type ProductAdminFilter = z.infer<typeof productAdminFilterSchema>

export const PRODUCT_ADMIN_SORTS = ['title', 'updatedAt', 'createdAt', 'price'] as const
export const productAdminListInput = z.strictObject({
  ...productAdminFilterSchema.shape,
  sort: z.strictObject({ id: z.enum(PRODUCT_ADMIN_SORTS), desc: z.boolean() }).default({ id: 'updatedAt', desc: true }),
  cursor: z.string().max(1000).nullable().default(null),
  limit: z.int().min(1).max(100).default(30),
})
export type ProductAdminListInput = z.infer<typeof productAdminListInput>

const productAdminRowSchema = z.strictObject({
  id: idSchema,
  handle: z.string(),
  title: z.string(),
  status: productStatusSchema,
  vendor: z.string(),
  productType: z.string(),
  picture: pictureSchema.nullable(),
  priceMinMinor: minorSchema.nullable(),
  priceMaxMinor: minorSchema.nullable(),
  variantCount: z.int(),
  /** Pieces that can be sold, over the variants that are counted; null when none is. */
  available: z.int().nullable(),
  updatedAt: z.string(),
})
export type ProductAdminRow = z.infer<typeof productAdminRowSchema>

export const productAdminListSchema = z.strictObject({
  rows: z.array(productAdminRowSchema),
  nextCursor: z.string().nullable(),
  total: z.int(),
  /** How many there are of each status, whatever the filter. */
  counts: z.strictObject({ all: z.int(), active: z.int(), draft: z.int(), archived: z.int() }),
  currency: currencySchema,
})
export type ProductAdminList = z.infer<typeof productAdminListSchema>

const choice = z.strictObject({ id: idSchema, name: z.string() })
/** What a product can be given, and what the store speaks and sells in. */
export const productChoicesSchema = z.strictObject({
  vendors: z.array(z.string()),
  productTypes: z.array(z.string()),
  tags: z.array(z.string()),
  /** Names with those of the parents before them: "Shoes › Sneakers". */
  categories: z.array(choice),
  collections: z.array(choice),
  currency: currencySchema,
  currencies: z.array(currencySchema),
  locale: z.string(),
  locales: z.array(z.string()),
  /** Beginning of a product's address in the shop. */
  productUrl: z.string(),
})
export type ProductChoices = z.infer<typeof productChoicesSchema>

const editorVariantSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  /** In option order. */
  valueIds: z.array(idSchema),
  sku: z.string().nullable(),
  barcode: z.string().nullable(),
  costMinor: minorSchema.nullable(),
  weightGrams: z.int().nullable(),
  requiresShipping: z.boolean(),
  imageAssetId: idSchema.nullable(),
  prices: z.array(
    z.strictObject({
      currency: z.string(),
      amountMinor: minorSchema,
      compareAtMinor: minorSchema.nullable(),
      minimumMinor: minorSchema.nullable(),
    }),
  ),
  onHand: z.int(),
  tracked: z.boolean(),
  allowBackorder: z.boolean(),
  /** Made of other variants: its pieces are those that they suffice for. */
  composed: z.boolean(),
})
export type EditorVariant = z.infer<typeof editorVariantSchema>

export const editorProductSchema = z.strictObject({
  id: idSchema,
  version: z.int(),
  handle: z.string(),
  title: z.string(),
  descriptionHtml: z.string(),
  vendor: z.string(),
  productType: z.string(),
  tags: z.array(z.string()),
  status: productStatusSchema,
  taxClass: taxClassSchema,
  seoTitle: z.string().nullable(),
  seoDescription: z.string().nullable(),
  translations: productTranslationsSchema,
  categoryIds: z.array(idSchema),
  collectionIds: z.array(idSchema),
  images: z.array(z.strictObject({ asset: mediaAssetSchema, alt: z.string() })),
  options: z.array(
    z.strictObject({
      id: idSchema,
      name: z.string(),
      translations: z.record(z.string(), z.strictObject({ name: z.string() }).partial()),
      values: z.array(
        z.strictObject({
          id: idSchema,
          value: z.string(),
          swatch: z.string().nullable(),
          translations: z.record(z.string(), z.strictObject({ value: z.string() }).partial()),
        }),
      ),
    }),
  ),
  variants: z.array(editorVariantSchema),
})
export type EditorProduct = z.infer<typeof editorProductSchema>

export const productIdInput = z.strictObject({ id: idSchema })

const {
  id: _id,
  version: _version,
  handle,
  options: _options,
  variants: _variants,
  ...editable
} = productDraftSchema.shape

/** The form's fields; options and variants have their own procedures, as there may be thousands. */
export const updateProductInput = z.strictObject({
  id: idSchema,
  version: z.int(),
  ...editable,
  handle: handleSchema.optional(),
})
export type UpdateProductInput = z.infer<typeof updateProductInput>

/** A new product: with one variant or up to a hundred; more are generated afterwards. */
export const createProductInput = z.strictObject({
  ...editable,
  handle,
  options: z.array(optionDraftSchema).max(MAX_OPTIONS).default([]),
  variants: z.array(productDraftSchema.shape.variants.unwrap().element).min(1).max(100),
})
export type CreateProductInput = z.infer<typeof createProductInput>

export const setOptionsInput = z.strictObject({
  productId: idSchema,
  version: z.int(),
  options: z.array(optionDraftSchema).max(MAX_OPTIONS),
})
export type SetOptionsInput = z.infer<typeof setOptionsInput>

/** `started`: many variants are made in the background; follow the activity. */
export const setOptionsOutput = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('done'), added: z.int(), removed: z.int(), version: z.int() }),
  z.strictObject({ status: z.literal('started'), activityId: idSchema, total: z.int() }),
  z.strictObject({ status: z.literal('too_many_variants'), count: z.int(), limit: z.int() }),
])
export type SetOptionsResult = z.infer<typeof setOptionsOutput>

export const variantActivityInput = z.strictObject({ activityId: idSchema })
export const variantActivitySchema = z.strictObject({
  state: z.enum(['queued', 'running', 'succeeded', 'failed']),
  done: z.int(),
  total: z.int().nullable(),
  failure: z.string().nullable(),
})

export const MAX_VARIANT_CHANGES = 500
/** One line of the grid; what is left out stays as it is. */
const variantChangeSchema = z.strictObject({
  id: idSchema,
  sku: z.string().trim().max(255).nullable().optional(),
  barcode: z.string().trim().max(255).nullable().optional(),
  costMinor: minorSchema.nullable().optional(),
  weightGrams: z.int().min(0).max(10_000_000).nullable().optional(),
  requiresShipping: z.boolean().optional(),
  imageAssetId: idSchema.nullable().optional(),
  /** Null amount: no longer sold in the currency. */
  prices: z
    .array(
      z.strictObject({
        currency: currencySchema,
        amountMinor: minorSchema.nullable(),
        compareAtMinor: minorSchema.nullable(),
        /** No promotion takes a piece below it; left out: as it is. */
        minimumMinor: minorSchema.nullable().optional(),
      }),
    )
    .max(200)
    .optional(),
  /** `expectedOnHand` is what the person saw: a sale meanwhile is not overwritten. */
  stock: z.strictObject({ onHand: z.int().min(0).max(10_000_000), expectedOnHand: z.int() }).optional(),
  tracked: z.boolean().optional(),
  allowBackorder: z.boolean().optional(),
})
export type VariantChange = z.infer<typeof variantChangeSchema>

export const editVariantsInput = z.strictObject({
  productId: idSchema,
  version: z.int(),
  changes: z.array(variantChangeSchema).max(MAX_VARIANT_CHANGES),
  removedIds: z.array(idSchema).max(5000).default([]),
})
export type EditVariantsInput = z.infer<typeof editVariantsInput>

export const versionSchema = z.strictObject({ version: z.int() })

const productSelectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ids'), ids: z.array(idSchema).min(1).max(500) }),
  z.strictObject({ kind: z.literal('matching'), filter: productAdminFilterSchema }),
])
export type ProductSelection = z.infer<typeof productSelectionSchema>

const bulkTags = z.array(z.string().trim().min(1).max(255)).min(1).max(20)
export const bulkEditInput = z.strictObject({
  selection: productSelectionSchema,
  edit: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('status'), status: productStatusSchema }),
    z.strictObject({ kind: z.literal('add_tags'), tags: bulkTags }),
    z.strictObject({ kind: z.literal('remove_tags'), tags: bulkTags }),
    z.strictObject({ kind: z.literal('delete') }),
  ]),
})
export type BulkEditInput = z.infer<typeof bulkEditInput>
export const bulkEditOutput = z.strictObject({
  count: z.int(),
  /** Of those that changed, for an undo; at most 500. */
  changedIds: z.array(idSchema),
  /** What all of those whose status changed were; null where they differed. */
  previousStatus: productStatusSchema.nullable(),
})
export type BulkEditResult = z.infer<typeof bulkEditOutput>
