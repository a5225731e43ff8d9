import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { findStoreById, storeUrl } from '@/server/store-directory'
import { type ProductChoices, productChoicesSchema } from '../product-admin-schema'
import { readProductChoices } from './product-admin-repository'

/** What the editor offers: the store's vendors, tags, categories, currencies and languages. One statement. */
export async function getProductChoices(ctx: StoreContext): Promise<ProductChoices> {
  const store = await findStoreById(ctx.store.id)
  if (!store) throw new DomainError('not_found')
  const choices = await readProductChoices(ctx)
  const { currency, currencies, locale, locales } = store
  return productChoicesSchema.parse({
    ...choices,
    currency,
    currencies: [...currencies],
    locale,
    locales: [...locales],
    productUrl: storeUrl(store, '/products/'),
  })
}
