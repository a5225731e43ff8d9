import { isId } from '@/lib/ids'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { normalizeCode } from '../facts-schema'
import type { CodeGeneration, CodeList, ListCodesInput, PromotionCode } from '../promotion-codes-schema'
import { type CodePosition, type CodeRow, readCodeFigures, selectCodes } from './code-repository'
import { GENERATE_CODES } from './jobs/job-names'

/** A promotion's codes, a page at a time, with the run that is making some. Two statements. @throws DomainError `not_found` */
export async function listCodes(ctx: StoreContext, input: ListCodesInput): Promise<CodeList> {
  const { promotionId, search, used, cursor, pageSize } = input
  const filter = { promotionId, start: normalizeCode(search), used }
  const [figures, rows] = await Promise.all([
    readCodeFigures(ctx, filter, GENERATE_CODES),
    selectCodes(ctx, filter, { after: readCursor(cursor), limit: pageSize + 1 }),
  ])
  if (!figures) throw new DomainError('not_found')
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return {
    codes: page.map(toCode),
    total: figures.matching,
    counts: { all: figures.all, used: figures.used },
    generation: figures.generation as CodeGeneration | null,
    nextCursor: rows.length > pageSize && last ? `${last.createdAt.getTime()}.${last.id}` : null,
  }
}

function toCode({ batch, startsAt, endsAt, createdAt, ...row }: CodeRow): PromotionCode {
  return {
    ...row,
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    generated: batch !== null,
    createdAt: createdAt.toISOString(),
  }
}

/** A cursor that is none of ours begins at the first page. */
function readCursor(cursor: string | undefined): CodePosition | null {
  const [time = '', id = ''] = cursor?.split('.') ?? []
  return /^\d{10,15}$/.test(time) && isId(id) ? { createdAt: new Date(Number(time)), id } : null
}
