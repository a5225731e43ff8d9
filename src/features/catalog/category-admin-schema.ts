import { z } from 'zod'
import { mediaAssetSchema } from '@/features/media/media-schema'
import { handleSchema } from '@/lib/handle'
import { idSchema } from '@/lib/ids'
import { MAX_DESCRIPTION } from './product-draft-schema'

const text = z.string().trim().max(255)
const seo = {
  seoTitle: text.nullable().default(null),
  seoDescription: z.string().trim().max(1000).nullable().default(null),
}
const locale = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/)
const translated = {
  descriptionHtml: z.string().max(MAX_DESCRIPTION),
  seoTitle: text,
  seoDescription: z.string().trim().max(1000),
}

const categoryTranslationsSchema = z.record(locale, z.strictObject({ name: text, ...translated }).partial())
export const collectionTranslationsSchema = z.record(locale, z.strictObject({ title: text, ...translated }).partial())

const adminCategorySchema = z.strictObject({
  id: idSchema,
  parentId: idSchema.nullable(),
  /** Among its siblings, from 0. */
  position: z.int(),
  depth: z.int(),
  handle: z.string(),
  name: z.string(),
  descriptionHtml: z.string(),
  seoTitle: z.string().nullable(),
  seoDescription: z.string().nullable(),
  translations: categoryTranslationsSchema,
  image: mediaAssetSchema.nullable(),
  /** Products of any status directly in it, and in it or anywhere below. */
  productCount: z.int(),
  totalCount: z.int(),
  updatedAt: z.string(),
})
export type AdminCategory = z.infer<typeof adminCategorySchema>

/** Parents before children, siblings in order. */
export const adminCategoriesSchema = z.strictObject({
  categories: z.array(adminCategorySchema),
  locale: z.string(),
  locales: z.array(z.string()),
  /** Beginning of a category's address in the shop. */
  categoryUrl: z.string(),
})
export type AdminCategories = z.infer<typeof adminCategoriesSchema>

export const MAX_DEPTH = 8

export const saveCategoryInput = z.strictObject({
  /** Left out: a new one, last among its siblings. */
  id: idSchema.optional(),
  /** As it was read; a category that was written since is refused (`changed_meanwhile`). */
  updatedAt: z.iso.datetime().optional(),
  /** Of a new category; an existing one is moved by `moveCategory`. */
  parentId: idSchema.nullable().default(null),
  name: text.min(1),
  handle: handleSchema.optional(),
  descriptionHtml: z.string().max(MAX_DESCRIPTION).default(''),
  ...seo,
  imageAssetId: idSchema.nullable().default(null),
  translations: categoryTranslationsSchema.default({}),
})
export type SaveCategoryInput = z.infer<typeof saveCategoryInput>

/** Puts a category, with all below it, at a place among the children of `parentId` (null: the roots). */
export const moveCategoryInput = z.strictObject({
  id: idSchema,
  parentId: idSchema.nullable(),
  position: z.int().min(0).max(10_000),
})
export type MoveCategoryInput = z.infer<typeof moveCategoryInput>

export const deleteCategoryInput = z.strictObject({
  id: idSchema,
  /**
   * Null: only if it holds nothing. Else its subcategories go up to its parent, and its products into another category,
   * to which its address then leads; with `productsTo` null they are only taken out.
   */
  reassign: z.strictObject({ productsTo: idSchema.nullable() }).nullable().default(null),
})
export type DeleteCategoryInput = z.infer<typeof deleteCategoryInput>

export const idInput = z.strictObject({ id: idSchema })
export const savedSchema = z.strictObject({ id: idSchema, handle: z.string() })
export const doneSchema = z.strictObject({ done: z.literal(true) })
