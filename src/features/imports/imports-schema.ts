import { z } from 'zod'
import { idSchema } from '@/lib/ids'
import { minorSchema } from '@/lib/money'

/** Largest file that is taken, in bytes, and most rows in it. */
export const MAX_IMPORT_BYTES = 20 * 1024 * 1024
export const MAX_IMPORT_ROWS = 50_000

const importFormatSchema = z.enum(['shopify', 'woocommerce'])
export type ImportFormat = z.infer<typeof importFormatSchema>

/** Each has its text in the message namespace `imports`, under `problems`. */
const importProblemCodeSchema = z.enum([
  'unknown_format',
  'unreadable',
  'too_many_rows',
  'row_without_handle',
  'missing_title',
  'missing_price',
  'not_a_number',
  'negative',
  'too_precise',
  'unknown_value',
  'spreadsheet_damage',
  'duplicate_variant',
  'duplicate_sku',
  'missing_option_value',
  'parent_not_found',
  'grouped_not_supported',
  'external_not_supported',
  'downloads_not_supported',
  'gift_card_not_supported',
  'image_unreachable',
  'image_refused',
  'sale_not_running',
  'not_saved',
])
export type ImportProblemCode = z.infer<typeof importProblemCodeSchema>

/** An error keeps its product out; a warning tells what was left out of it. `row` counts as a spreadsheet does: the headings are row 1. */
const importProblemSchema = z.strictObject({
  row: z.int().min(1),
  column: z.string().nullable(),
  severity: z.enum(['error', 'warning']),
  code: importProblemCodeSchema,
  value: z.string(),
})
export type ImportProblem = z.infer<typeof importProblemSchema>

const importedVariantSchema = z.strictObject({
  row: z.int(),
  /** One per option, in the product's order. */
  optionValues: z.array(z.string()),
  sku: z.string().nullable(),
  barcode: z.string().nullable(),
  /** By currency; the store's default currency is always there. */
  prices: z.record(z.string(), z.strictObject({ amountMinor: minorSchema, compareAtMinor: minorSchema.nullable() })),
  costMinor: minorSchema.nullable(),
  weightGrams: z.int().nullable(),
  requiresShipping: z.boolean(),
  stock: z.strictObject({ tracked: z.boolean(), onHand: z.int(), allowBackorder: z.boolean() }),
  imageUrl: z.string().nullable(),
})
export type ImportedVariant = z.infer<typeof importedVariantSchema>

export const translationsSchema = z.record(z.string(), z.record(z.string(), z.string()))

export const optionsSchema = z.array(
  z.strictObject({
    name: z.string(),
    translations: translationsSchema.optional(),
    values: z.array(
      z.strictObject({
        value: z.string(),
        swatch: z.string().nullable().optional(),
        translations: translationsSchema.optional(),
      }),
    ),
  }),
)

const importedProductSchema = z.strictObject({
  row: z.int(),
  handle: z.string(),
  title: z.string(),
  descriptionHtml: z.string(),
  vendor: z.string(),
  productType: z.string(),
  tags: z.array(z.string()),
  status: z.enum(['draft', 'active', 'archived']),
  taxClass: z.string(),
  seoTitle: z.string().nullable(),
  seoDescription: z.string().nullable(),
  /** Names from the root. Null: the file says nothing about categories, and those of the product stay. */
  categoryPaths: z.array(z.array(z.string())).nullable(),
  /** Titles of manual collections. Null: the file says nothing about collections, and those of the product stay. */
  collections: z.array(z.string()).nullable(),
  /** Texts in other languages, as the catalog keeps them. Null: the file says nothing about them. */
  translations: translationsSchema.nullable(),
  options: optionsSchema,
  variants: z.array(importedVariantSchema),
  images: z.array(z.strictObject({ row: z.int(), url: z.string(), alt: z.string() })),
})
export type ImportedProduct = z.infer<typeof importedProductSchema>

/** What an import did, or in a dry run would do. */
export const importSummarySchema = z.strictObject({
  format: importFormatSchema.nullable(),
  dryRun: z.boolean(),
  products: z.strictObject({
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    skipped: z.int(),
  }),
  variants: z.int(),
  images: z.int(),
  errors: z.int(),
  warnings: z.int(),
  unknownColumns: z.array(z.string()),
  /** The first problems; the error file has them all. */
  problems: z.array(importProblemSchema).max(100),
})
export type ImportSummary = z.infer<typeof importSummarySchema>

export const importOptionsSchema = z.strictObject({
  dryRun: z.boolean().default(false),
  /** Nothing is written when any row is wrong. */
  allOrNothing: z.boolean().default(false),
})
export type ImportOptions = z.infer<typeof importOptionsSchema>

export const startExportInput = z.strictObject({})
/** Imports the file of an activity that was a dry run. */
export const importCheckedInput = z.strictObject({ activityId: idSchema, allOrNothing: z.boolean().default(false) })
export type ImportCheckedInput = z.infer<typeof importCheckedInput>

export const startedActivitySchema = z.strictObject({ activityId: idSchema })
