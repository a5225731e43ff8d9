import { z } from 'zod'
import { mediaAssetSchema, pictureSchema } from '@/features/media/media-schema'
import { handleSchema } from '@/lib/handle'
import { idSchema } from '@/lib/ids'
import { collectionTranslationsSchema } from './category-admin-schema'
import { collectionRulesSchema } from './collection-rule-schema'
import { MAX_DESCRIPTION } from './product-draft-schema'

export const COLLECTION_SORTS = ['manual', 'newest', 'title', 'price_asc', 'price_desc'] as const
const collectionKindSchema = z.enum(['manual', 'rule'])
export const MAX_MEMBERS = 2000

const text = z.string().trim().max(255)

const collectionRowSchema = z.strictObject({
  id: idSchema,
  handle: z.string(),
  title: z.string(),
  kind: collectionKindSchema,
  picture: pictureSchema.nullable(),
  published: z.boolean(),
  /** Members of a manual collection; null for one by rule, which is counted when it is looked at. */
  productCount: z.int().nullable(),
  updatedAt: z.string(),
})
export type CollectionRow = z.infer<typeof collectionRowSchema>
export const collectionsSchema = z.array(collectionRowSchema)

const memberSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  status: z.string(),
  picture: pictureSchema.nullable(),
})
export type CollectionMember = z.infer<typeof memberSchema>

export const adminCollectionSchema = z.strictObject({
  id: idSchema,
  handle: z.string(),
  title: z.string(),
  descriptionHtml: z.string(),
  kind: collectionKindSchema,
  rules: collectionRulesSchema.nullable(),
  sort: z.enum(COLLECTION_SORTS),
  published: z.boolean(),
  image: mediaAssetSchema.nullable(),
  seoTitle: z.string().nullable(),
  seoDescription: z.string().nullable(),
  translations: collectionTranslationsSchema,
  updatedAt: z.string(),
  /** Its address in the shop. */
  url: z.string(),
  /** Of a manual collection, in order. */
  members: z.array(memberSchema),
})
export type AdminCollection = z.infer<typeof adminCollectionSchema>

export const saveCollectionInput = z
  .strictObject({
    id: idSchema.optional(),
    /** As it was read; a collection that was written since is refused (`changed_meanwhile`). */
    updatedAt: z.iso.datetime().optional(),
    title: text.min(1),
    handle: handleSchema.optional(),
    descriptionHtml: z.string().max(MAX_DESCRIPTION).default(''),
    kind: collectionKindSchema,
    rules: collectionRulesSchema.nullable().default(null),
    sort: z.enum(COLLECTION_SORTS).default('manual'),
    published: z.boolean().default(true),
    imageAssetId: idSchema.nullable().default(null),
    seoTitle: text.nullable().default(null),
    seoDescription: z.string().trim().max(1000).nullable().default(null),
    translations: collectionTranslationsSchema.default({}),
    /** Of a manual collection, in order; left out: kept. */
    productIds: z.array(idSchema).max(MAX_MEMBERS).optional(),
  })
  .refine((input) => input.kind === 'manual' || input.rules !== null, { path: ['rules'] })
export type SaveCollectionInput = z.infer<typeof saveCollectionInput>

export const previewRulesInput = z.strictObject({ rules: collectionRulesSchema })
/** Of the `count` products, `active` are what shoppers see; `products` are the first few. */
export const rulesPreviewSchema = z.strictObject({ count: z.int(), active: z.int(), products: z.array(memberSchema) })
export type RulesPreview = z.infer<typeof rulesPreviewSchema>

export const findProductsInput = z.strictObject({ q: z.string().trim().max(100) })
export const memberListSchema = z.array(memberSchema)
