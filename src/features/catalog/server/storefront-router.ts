import { z } from 'zod'
import { router, storefrontProcedure } from '@/server/trpc/procedures'
import {
  byHandleInput,
  categoryByHandleOutput,
  categoryNodeSchema,
  collectionByHandleOutput,
  collectionListSchema,
  listProductsInput,
  productByHandleOutput,
  productCardListSchema,
  productListSchema,
  relatedProductsInput,
  suggestInput,
  suggestionsSchema,
} from '../catalog-schema'
import { getCategoryByHandle } from './get-category-by-handle'
import { getCategoryTree } from './get-category-tree'
import { getCollectionByHandle } from './get-collection-by-handle'
import { getProductByHandle } from './get-product-by-handle'
import { getRelatedProducts } from './get-related-products'
import { listProducts } from './list-products'
import { listPublishedCollections } from './list-published-collections'
import { suggestProducts } from './suggest-products'

/** The same for every shopper; what each is made of is noted by its use-case. */
const read = storefrontProcedure({ rate: 'read', audit: null, cached: true })

export const catalogStorefrontRouter = router({
  products: read
    .input(listProductsInput)
    .output(productListSchema)
    .query(({ ctx, input }) => listProducts(ctx, input)),
  productByHandle: read
    .input(byHandleInput)
    .output(productByHandleOutput)
    .query(({ ctx, input }) => getProductByHandle(ctx, input.handle)),
  relatedProducts: read
    .input(relatedProductsInput)
    .output(productCardListSchema)
    .query(({ ctx, input }) => getRelatedProducts(ctx, input)),
  categoryTree: read.output(z.array(categoryNodeSchema)).query(({ ctx }) => getCategoryTree(ctx)),
  categoryByHandle: read
    .input(byHandleInput)
    .output(categoryByHandleOutput)
    .query(({ ctx, input }) => getCategoryByHandle(ctx, input.handle)),
  collections: read.output(collectionListSchema).query(({ ctx }) => listPublishedCollections(ctx)),
  collectionByHandle: read
    .input(byHandleInput)
    .output(collectionByHandleOutput)
    .query(({ ctx, input }) => getCollectionByHandle(ctx, input.handle)),
  suggest: read
    .input(suggestInput)
    .output(suggestionsSchema)
    .query(({ ctx, input }) => suggestProducts(ctx, input.q)),
})
