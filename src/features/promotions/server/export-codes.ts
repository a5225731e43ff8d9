import { stringify } from 'csv-stringify/sync'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { type CodePosition, type CodeRow, findCodeOwners, selectCodes } from './code-repository'

const PAGE = 5_000
const COLUMNS = ['code', 'uses', 'max_uses', 'starts_at', 'ends_at', 'customer', 'group', 'created_at']

/** All codes of a promotion as CSV, piece by piece, so that a hundred thousand need no memory of their own. @throws DomainError `not_found` */
export async function* exportCodes(ctx: StoreContext, promotionId: string): AsyncGenerator<string> {
  const owners = await findCodeOwners(ctx, { promotionId, customerId: null, customerGroupId: null })
  if (!owners.promotion) throw new DomainError('not_found')
  yield stringify([COLUMNS])
  let after: CodePosition | null = null
  do {
    const rows: CodeRow[] = await selectCodes(ctx, { promotionId, start: '', used: 'all' }, { after, limit: PAGE })
    if (rows.length > 0) yield stringify(rows.map(cellsOf), { escape_formulas: true })
    after = rows.length === PAGE ? (rows.at(-1) ?? null) : null
  } while (after)
}

function cellsOf(row: CodeRow): (string | number)[] {
  const at = (date: Date | null) => date?.toISOString() ?? ''
  const { code, uses, maxUses, startsAt, endsAt, customerName, customerGroupName, createdAt } = row
  return [
    code,
    uses,
    maxUses ?? '',
    at(startsAt),
    at(endsAt),
    customerName ?? '',
    customerGroupName ?? '',
    at(createdAt),
  ]
}
