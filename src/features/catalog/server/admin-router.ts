import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import {
  adminCategoriesSchema,
  deleteCategoryInput,
  doneSchema,
  idInput,
  moveCategoryInput,
  saveCategoryInput,
  savedSchema,
} from '../category-admin-schema'
import {
  adminCollectionSchema,
  collectionsSchema,
  findProductsInput,
  memberListSchema,
  previewRulesInput,
  rulesPreviewSchema,
  saveCollectionInput,
} from '../collection-admin-schema'
import {
  bulkEditInput,
  bulkEditOutput,
  createProductInput,
  editorProductSchema,
  editVariantsInput,
  productAdminListInput,
  productAdminListSchema,
  productChoicesSchema,
  productIdInput,
  setOptionsInput,
  setOptionsOutput,
  updateProductInput,
  variantActivityInput,
  variantActivitySchema,
  versionSchema,
} from '../product-admin-schema'
import { savedProductSchema } from '../product-draft-schema'
import { bulkEditProducts } from './bulk-edit-products'
import { createProduct } from './create-product'
import { deleteCategory } from './delete-category'
import { deleteCollection } from './delete-collection'
import { duplicateProduct } from './duplicate-product'
import { editVariants } from './edit-variants'
import { findProducts } from './find-products'
import { getAdminCollection } from './get-admin-collection'
import { getEditorProduct } from './get-editor-product'
import { getProductChoices } from './get-product-choices'
import { getVariantActivity } from './get-variant-activity'
import { listAdminCategories } from './list-admin-categories'
import { listAdminCollections } from './list-admin-collections'
import { listAdminProducts } from './list-admin-products'
import { moveCategory } from './move-category'
import { previewRules } from './preview-rules'
import { saveCategory } from './save-category'
import { saveCollection } from './save-collection'
import { setOptions } from './set-options'
import { updateProduct } from './update-product'

const nothing = z.strictObject({})
const read = () => staffProcedure('catalog:read', { rate: 'read', audit: null })
const write = (audit: string) => staffProcedure('catalog:write', { rate: 'write', audit })

export const catalogAdminRouter = router({
  products: read()
    .input(productAdminListInput)
    .output(productAdminListSchema)
    .query(({ ctx, input }) => listAdminProducts(ctx, input)),
  product: read()
    .input(productIdInput)
    .output(editorProductSchema)
    .query(({ ctx, input }) => getEditorProduct(ctx, input.id)),
  choices: read()
    .input(nothing)
    .output(productChoicesSchema)
    .query(({ ctx }) => getProductChoices(ctx)),
  createProduct: write('product.created')
    .input(createProductInput)
    .output(savedProductSchema)
    .mutation(({ ctx, input }) => createProduct(ctx, input)),
  updateProduct: write('product.updated')
    .input(updateProductInput)
    .output(savedProductSchema)
    .mutation(({ ctx, input }) => updateProduct(ctx, input)),
  duplicateProduct: write('product.duplicated')
    .input(productIdInput)
    .output(savedProductSchema)
    .mutation(({ ctx, input }) => duplicateProduct(ctx, input.id)),
  bulkEdit: write('products.bulk_edited')
    .input(bulkEditInput)
    .output(bulkEditOutput)
    .mutation(({ ctx, input }) => bulkEditProducts(ctx, input)),
  setOptions: write('product.options_set')
    .input(setOptionsInput)
    .output(setOptionsOutput)
    .mutation(({ ctx, input }) => setOptions(ctx, input)),
  variantActivity: read()
    .input(variantActivityInput)
    .output(variantActivitySchema)
    .query(({ ctx, input }) => getVariantActivity(ctx, input.activityId)),
  editVariants: write('product.variants_edited')
    .input(editVariantsInput)
    .output(versionSchema)
    .mutation(({ ctx, input }) => editVariants(ctx, input)),
  findProducts: read()
    .input(findProductsInput)
    .output(memberListSchema)
    .query(({ ctx, input }) => findProducts(ctx, input.q)),
  categories: read()
    .input(nothing)
    .output(adminCategoriesSchema)
    .query(({ ctx }) => listAdminCategories(ctx)),
  saveCategory: write('category.saved')
    .input(saveCategoryInput)
    .output(savedSchema)
    .mutation(({ ctx, input }) => saveCategory(ctx, input)),
  moveCategory: write('category.moved')
    .input(moveCategoryInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => moveCategory(ctx, input)),
  deleteCategory: write('category.deleted')
    .input(deleteCategoryInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => deleteCategory(ctx, input)),
  collections: read()
    .input(nothing)
    .output(collectionsSchema)
    .query(({ ctx }) => listAdminCollections(ctx)),
  collection: read()
    .input(idInput)
    .output(adminCollectionSchema)
    .query(({ ctx, input }) => getAdminCollection(ctx, input.id)),
  saveCollection: write('collection.saved')
    .input(saveCollectionInput)
    .output(savedSchema)
    .mutation(({ ctx, input }) => saveCollection(ctx, input)),
  deleteCollection: write('collection.deleted')
    .input(idInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => deleteCollection(ctx, input.id)),
  previewRules: read()
    .input(previewRulesInput)
    .output(rulesPreviewSchema)
    .query(({ ctx, input }) => previewRules(ctx, input.rules)),
})
