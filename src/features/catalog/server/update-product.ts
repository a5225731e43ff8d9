import type { StoreContext } from '@/server/store-context'
import type { SavedProduct } from '../product-draft-schema'
import type { UpdateProductInput } from '../product-admin-schema'
import { saveProduct } from './save-product'

/** Writes the editor's form; options and variants stay. @throws DomainError as saveProduct */
export function updateProduct(ctx: StoreContext, input: UpdateProductInput): Promise<SavedProduct> {
  return saveProduct(ctx, input)
}
