import { z } from 'zod'
import { pictureSchema } from '@/features/media/media-schema'
import { handleSchema } from '@/lib/handle'
import { idSchema } from '@/lib/ids'
import { minorSchema } from '@/lib/money'

/* What the storefront reads. Texts are in the context's language, amounts in its currency. Editing: product-draft-schema.ts. */

const isoInstant = z.string()

export const PRODUCT_SORTS = ['relevance', 'featured', 'newest', 'price_asc', 'price_desc', 'title'] as const
const productSortSchema = z.enum(PRODUCT_SORTS)
export type ProductSort = z.infer<typeof productSortSchema>

const MAX_PAGE_SIZE = 60
/** Deeper pages are refused: nobody reads them, and each costs all those before it. */
const MAX_PAGE = 500

const filterText = z.string().trim().min(1).max(200)

/** One option with the values asked for, by the names the store's default language gives them. */
const optionFilterSchema = z.strictObject({ name: filterText, values: z.array(filterText).min(1).max(30) })
export type OptionFilter = z.infer<typeof optionFilterSchema>

const productFilterSchema = z.strictObject({
  /** Category handle; its descendants' products are included. */
  category: handleSchema.optional(),
  collection: handleSchema.optional(),
  /** What the shopper typed; misspelt words are forgiven. */
  q: z.string().trim().max(200).optional(),
  priceMinMinor: minorSchema.optional(),
  priceMaxMinor: minorSchema.optional(),
  inStock: z.boolean().optional(),
  /** Values of one option are alternatives; several options must hold for the same variant. */
  options: z.array(optionFilterSchema).max(5).optional(),
  /** Any of them. */
  tags: z.array(filterText).max(30).optional(),
  /** Any of them. */
  vendors: z.array(filterText).max(30).optional(),
})
export type ProductFilter = z.infer<typeof productFilterSchema>

export const listProductsInput = z.strictObject({
  ...productFilterSchema.shape,
  /** Left out: relevance for a search, the collection's own order in a collection, else newest. */
  sort: productSortSchema.optional(),
  page: z.int().min(1).max(MAX_PAGE).default(1),
  pageSize: z.int().min(1).max(MAX_PAGE_SIZE).default(20),
  /** Facets cost a second statement: ask for them where they are shown. */
  facets: z.boolean().default(false),
})
export type ListProductsInput = z.infer<typeof listProductsInput>

const optionSummarySchema = z.strictObject({
  name: z.string(),
  /** How many values there are; `values` holds the first eight. */
  total: z.int(),
  values: z.array(z.strictObject({ value: z.string(), swatch: z.string().nullable() })),
})

/** Of a reduced price. */
const saleShape = {
  /** The lowest price of the thirty days before the reduction; null where it cost the same or nothing is known. */
  lowestMinor: minorSchema.nullable(),
  /** When the sale price that is shown ends; null without one, or where no end is planned. */
  saleEndsAt: isoInstant.nullable(),
}

/** Within a day, when a price that is shown becomes another: the page should then be read again. */
const priceChangesAt = isoInstant.nullable()

const productCardSchema = z.strictObject({
  id: idSchema,
  handle: z.string(),
  title: z.string(),
  vendor: z.string(),
  image: pictureSchema.nullable(),
  /** The second picture, shown on hover. */
  hoverImage: pictureSchema.nullable(),
  priceMinMinor: minorSchema,
  priceMaxMinor: minorSchema,
  /** What the cheapest variant cost before it was reduced, by a sale or the merchant's compare-at price. */
  compareAtMinor: minorSchema.nullable(),
  ...saleShape,
  /** Whether any variant can be bought now. */
  available: z.boolean(),
  /** The only variant, of a product without a choice: a card may then offer "add to cart" itself. */
  singleVariantId: idSchema.nullable(),
  optionSummary: z.array(optionSummarySchema),
  priceChangesAt,
})
export type ProductCard = z.infer<typeof productCardSchema>

const facetValueSchema = z.strictObject({ value: z.string(), count: z.int() })

/** Counts hold for all chosen filters but the facet's own, so that a second value of it can be added. */
const facetsSchema = z.strictObject({
  price: z.strictObject({ minMinor: minorSchema, maxMinor: minorSchema }).nullable(),
  inStock: z.int(),
  outOfStock: z.int(),
  vendors: z.array(facetValueSchema),
  tags: z.array(facetValueSchema),
  options: z.array(
    z.strictObject({
      /** Name to filter by; `label` is its translation. */
      name: z.string(),
      label: z.string(),
      values: z.array(
        z.strictObject({ value: z.string(), label: z.string(), swatch: z.string().nullable(), count: z.int() }),
      ),
    }),
  ),
})
export type Facets = z.infer<typeof facetsSchema>

export const productListSchema = z.strictObject({
  products: z.array(productCardSchema),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  pageCount: z.int(),
  sort: productSortSchema,
  /** Set when nothing held the words as typed and these were searched instead. */
  correctedTo: z.string().nullable(),
  facets: facetsSchema.nullable(),
})
export type ProductList = z.infer<typeof productListSchema>

export const byHandleInput = z.strictObject({ handle: handleSchema })

const crumbSchema = z.strictObject({ handle: z.string(), name: z.string() })
export type Crumb = z.infer<typeof crumbSchema>

const seoSchema = z.strictObject({ title: z.string(), description: z.string() })

const STOCK_STATES = ['in_stock', 'low_stock', 'backorder', 'out_of_stock'] as const
export type StockState = (typeof STOCK_STATES)[number]

const storefrontVariantSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  sku: z.string().nullable(),
  barcode: z.string().nullable(),
  /** One value id per option, in option order. */
  valueIds: z.array(idSchema),
  /** What is paid: the sale price, where one is on. */
  priceMinor: minorSchema,
  /** What it cost before it was reduced, by a sale or the merchant's compare-at price. */
  compareAtMinor: minorSchema.nullable(),
  ...saleShape,
  stock: z.enum(STOCK_STATES),
  /** How many are left, told only when there are few. */
  left: z.int().nullable(),
  imageId: idSchema.nullable(),
})
export type StorefrontVariant = z.infer<typeof storefrontVariantSchema>

const storefrontProductSchema = z.strictObject({
  id: idSchema,
  handle: z.string(),
  title: z.string(),
  /** Sanitised when it was written: safe to render. */
  descriptionHtml: z.string(),
  vendor: z.string(),
  productType: z.string(),
  tags: z.array(z.string()),
  seo: seoSchema,
  images: z.array(z.strictObject({ id: idSchema, picture: pictureSchema })),
  options: z.array(
    z.strictObject({
      id: idSchema,
      name: z.string(),
      values: z.array(z.strictObject({ id: idSchema, value: z.string(), swatch: z.string().nullable() })),
    }),
  ),
  /** Those with a price in the currency, in order. Empty: not sold in this currency. */
  variants: z.array(storefrontVariantSchema),
  priceMinMinor: minorSchema.nullable(),
  priceMaxMinor: minorSchema.nullable(),
  available: z.boolean(),
  priceChangesAt,
  /** From the root to the product's deepest category; empty without one. */
  breadcrumb: z.array(crumbSchema),
  updatedAt: isoInstant,
})
export type StorefrontProduct = z.infer<typeof storefrontProductSchema>

/** `moved`: the product was renamed; redirect to the handle. An unknown handle is the error `not_found`. */
export const productByHandleOutput = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('found'), product: storefrontProductSchema }),
  z.strictObject({ status: z.literal('moved'), handle: z.string() }),
])
export type ProductByHandle = z.infer<typeof productByHandleOutput>

export const categoryNodeSchema = z.strictObject({
  id: idSchema,
  handle: z.string(),
  name: z.string(),
  image: pictureSchema.nullable(),
  /** Active products in it and below it. */
  productCount: z.int(),
  get children() {
    return z.array(categoryNodeSchema)
  },
})
export type CategoryNode = z.infer<typeof categoryNodeSchema>

const storefrontCategorySchema = z.strictObject({
  id: idSchema,
  handle: z.string(),
  name: z.string(),
  descriptionHtml: z.string(),
  image: pictureSchema.nullable(),
  seo: seoSchema,
  /** From the root down to, and without, itself. */
  breadcrumb: z.array(crumbSchema),
  children: z.array(z.strictObject({ handle: z.string(), name: z.string(), image: pictureSchema.nullable() })),
})
export const categoryByHandleOutput = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('found'), category: storefrontCategorySchema }),
  z.strictObject({ status: z.literal('moved'), handle: z.string() }),
])
export type CategoryByHandle = z.infer<typeof categoryByHandleOutput>

const storefrontCollectionSchema = z.strictObject({
  id: idSchema,
  handle: z.string(),
  title: z.string(),
  descriptionHtml: z.string(),
  image: pictureSchema.nullable(),
  seo: seoSchema,
})
export const collectionByHandleOutput = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('found'), collection: storefrontCollectionSchema }),
  z.strictObject({ status: z.literal('moved'), handle: z.string() }),
])
export type CollectionByHandle = z.infer<typeof collectionByHandleOutput>

export const collectionListSchema = z.array(
  z.strictObject({ handle: z.string(), title: z.string(), image: pictureSchema.nullable() }),
)

export const suggestInput = z.strictObject({ q: z.string().trim().min(1).max(100) })
export const suggestionsSchema = z.strictObject({
  queries: z.array(z.string()),
  categories: z.array(crumbSchema),
  products: z.array(
    z.strictObject({
      handle: z.string(),
      title: z.string(),
      image: pictureSchema.nullable(),
      priceMinMinor: minorSchema,
      priceMaxMinor: minorSchema,
    }),
  ),
  correctedTo: z.string().nullable(),
})
export type Suggestions = z.infer<typeof suggestionsSchema>

export const relatedProductsInput = z.strictObject({ handle: handleSchema, limit: z.int().min(1).max(12).default(8) })

export const productCardListSchema = z.array(productCardSchema)
