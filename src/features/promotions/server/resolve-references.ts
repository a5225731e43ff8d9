import { isId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import type { Reference } from '../promotion-admin-schema'
import { readReferences } from './reference-repository'

/** Names for ids, whatever they are of; what was deleted meanwhile is missing. One statement. */
export function resolveReferences(ctx: StoreContext, ids: readonly string[]): Promise<Reference[]> {
  return readReferences(ctx, ids.filter(isId))
}
