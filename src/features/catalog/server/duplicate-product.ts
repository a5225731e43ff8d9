import { copyCompositions } from '@/features/inventory/server'
import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { draftOf } from '../engine/draft-of'
import type { SavedProduct } from '../product-draft-schema'
import { readProductSnapshot } from './product-snapshot-repository'
import { saveProduct } from './save-product'

/** A draft with all of the product but its article numbers and stock; bundles are made of the same things. @throws DomainError `not_found` */
export function duplicateProduct(ctx: StoreContext, id: string): Promise<SavedProduct> {
  return inTransaction(ctx, async (tx) => {
    const product = await readProductSnapshot(tx, { id }, { lock: false })
    if (!product) throw new DomainError('not_found')
    const draft = draftOf(product)
    const saved = await saveProduct(tx, {
      ...draft,
      id: undefined,
      version: undefined,
      handle: undefined,
      title: `${draft.title} (2)`,
      status: 'draft',
      options: draft.options.map(({ id: _, ...option }) => ({
        ...option,
        values: option.values.map(({ id: __, ...value }) => value),
      })),
      variants: draft.variants.map(({ id: _, stock, ...variant }) => ({
        ...variant,
        sku: null,
        barcode: null,
        ...(stock ? { stock: { tracked: stock.tracked, allowBackorder: stock.allowBackorder } } : {}),
      })),
    })
    const pairs = product.variants.map(({ id: from }, index) => ({ from, to: saved.variantIds[index] ?? '' }))
    await copyCompositions(tx, product.variants.some((variant) => variant.stock?.composed) ? pairs : [])
    return saved
  })
}
