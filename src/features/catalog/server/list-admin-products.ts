import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { searchWords, wordsQuery } from '../engine/search-words'
import type { ProductAdminList, ProductAdminListInput } from '../product-admin-schema'
import { type ListPosition, readAdminProducts } from './product-admin-repository'

/** A page of the admin's product list: any status, keyset paging, counts for the tabs. One statement. */
export async function listAdminProducts(ctx: StoreContext, input: ProductAdminListInput): Promise<ProductAdminList> {
  const { sort, cursor, limit, ...filter } = input
  const tsquery = wordsQuery(searchWords(filter.search))
  const { last, ...page } = await readAdminProducts(ctx, { filter, tsquery, sort, after: readCursor(cursor), limit })
  const currency = ctx.currency as ProductAdminList['currency']
  return { ...page, currency, nextCursor: last ? Buffer.from(JSON.stringify(last)).toString('base64url') : null }
}

function readCursor(cursor: string | null): ListPosition | null {
  if (cursor === null) return null
  try {
    const { value, id } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as ListPosition
    if (typeof value === 'string' && typeof id === 'string') return { value, id }
  } catch {
    // Told below like every other wrong cursor.
  }
  throw new DomainError('invalid', { field: 'cursor' })
}
