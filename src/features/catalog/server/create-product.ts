import type { StoreContext } from '@/server/store-context'
import type { SavedProduct } from '../product-draft-schema'
import type { CreateProductInput } from '../product-admin-schema'
import { saveProduct } from './save-product'

/** A new product. @throws DomainError `already_taken` for a handle in use */
export function createProduct(ctx: StoreContext, input: CreateProductInput): Promise<SavedProduct> {
  return saveProduct(ctx, input, { mustBeNew: true })
}
