import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { Composition } from '../inventory-schema'
import { findComposition } from './composition-repository'

/** What a variant is made of, and what is made of it. One statement. @throws DomainError `not_found` */
export async function getComposition(ctx: StoreContext, variantId: string): Promise<Composition> {
  const found = await findComposition(ctx, variantId)
  if (!found) throw new DomainError('not_found')
  return found
}
