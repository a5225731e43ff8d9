import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { deleteCompositions } from './composition-repository'

/**
 * Makes ready for the removal of variants, in the caller's transaction: what they are made of is forgotten.
 * @throws DomainError `still_in_use` (field `components`, with the `product`) where a variant that stays is made of one of them
 */
export async function forgetCompositions(ctx: StoreContext, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return
  const user = await deleteCompositions(ctx, variantIds)
  if (user !== null) throw new DomainError('still_in_use', { field: 'components', values: { product: user } })
}
