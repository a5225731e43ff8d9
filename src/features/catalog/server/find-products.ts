import type { StoreContext } from '@/server/store-context'
import type { CollectionMember } from '../collection-admin-schema'
import { searchWords, wordsQuery } from '../engine/search-words'
import { findMembers } from './collection-admin-repository'

/** Products to pick from, by words. One statement. */
export function findProducts(ctx: StoreContext, query: string): Promise<CollectionMember[]> {
  return findMembers(ctx, wordsQuery(searchWords(query)))
}
