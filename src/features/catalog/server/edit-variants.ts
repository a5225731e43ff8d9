import { adjustStock } from '@/features/inventory/server'
import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { draftOf } from '../engine/draft-of'
import type { EditVariantsInput, VariantChange } from '../product-admin-schema'
import type { VariantDraftInput } from '../product-draft-schema'
import { readProductSnapshot } from './product-snapshot-repository'
import { saveProduct } from './save-product'

/**
 * Writes what was changed in the variant grid, all or none.
 * @throws DomainError `not_found` · `changed_meanwhile` (the version, or a stock that a sale changed) · `still_in_use` (fewer
 *   pieces than are held for orders) · `invalid` (the last variant cannot go)
 */
export function editVariants(ctx: StoreContext, input: EditVariantsInput): Promise<{ version: number }> {
  return inTransaction(ctx, async (tx) => {
    const product = await readProductSnapshot(tx, { id: input.productId }, { lock: true })
    if (!product) throw new DomainError('not_found')
    if (product.version !== input.version) throw new DomainError('changed_meanwhile')
    const draft = draftOf(product)
    const changes = new Map(input.changes.map((change) => [change.id, change]))
    const known = new Set(product.variants.map((variant) => variant.id))
    if (input.changes.some((change) => !known.has(change.id))) throw new DomainError('not_found', { field: 'changes' })
    const removed = new Set(input.removedIds)
    const variants = draft.variants
      .filter((variant) => !removed.has(variant.id ?? ''))
      .map((variant) => applyChange(variant, changes.get(variant.id ?? '')))
    if (variants.length === 0) throw new DomainError('invalid', { field: 'removedIds' })
    const saved = await saveProduct(tx, { ...draft, variants })
    const stock = input.changes.flatMap(({ id, stock: wanted }) =>
      wanted && !removed.has(id) ? [{ variantId: id, ...wanted }] : [],
    )
    if (stock.length > 0) await adjustStock(tx, { changes: stock })
    return { version: saved.version }
  })
}

/** Pieces on hand are left to the inventory, which knows what is held for orders. */
function applyChange(variant: VariantDraftInput, change: VariantChange | undefined): VariantDraftInput {
  if (!change) return variant
  const { prices, stock: _, tracked, allowBackorder, ...columns } = change
  const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
  return {
    ...variant,
    ...given,
    prices: prices ?? variant.prices,
    stock: {
      tracked: tracked ?? variant.stock?.tracked ?? true,
      allowBackorder: allowBackorder ?? variant.stock?.allowBackorder ?? false,
    },
  }
}
