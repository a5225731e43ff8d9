import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { FindReferencesInput, Reference } from '../promotion-admin-schema'
import { isReferenceSource, searchReferences } from './reference-repository'

/** What a picker offers: things of one kind, by a part of their name. One statement. @throws DomainError `invalid` (field target) */
export function findReferences(ctx: StoreContext, { target, q }: FindReferencesInput): Promise<Reference[]> {
  if (!isReferenceSource(target)) throw new DomainError('invalid', { field: 'target' })
  return searchReferences(ctx, target, q)
}
