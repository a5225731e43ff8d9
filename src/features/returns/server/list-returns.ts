import { isId } from '@/lib/ids'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { ListReturnsInput, ReturnList } from '../returns-schema'
import { findReturns } from './return-list-repository'

/** Returns, newest first, a page at a time. @throws DomainError `invalid` for a cursor that is none */
export async function listReturns(ctx: StoreContext, input: ListReturnsInput): Promise<ReturnList> {
  const { cursor = null, pageSize, ...filter } = input
  if (cursor !== null && !isId(cursor)) throw new DomainError('invalid', { field: 'cursor' })
  const { rows, total } = await findReturns(ctx, filter, { before: cursor, limit: pageSize + 1 })
  const shown = rows.slice(0, pageSize)
  return {
    returns: shown.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
    total,
    nextCursor: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
  }
}
