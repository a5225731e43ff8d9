import { isId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import { normalizeCode } from '../facts-schema'
import {
  ACTION_KINDS,
  type ActionKindName,
  type ListPromotionsInput,
  type PromotionList,
  shownStateSchema,
} from '../promotion-admin-schema'
import { countPromotions, type PromotionPosition, selectPromotions } from './promotion-reading-repository'
import { toPromotionHead } from './to-promotion-head'

/** The store's promotions, the newest first, a page at a time. Two statements, whatever the page's size. */
export async function listPromotions(ctx: StoreContext, input: ListPromotionsInput): Promise<PromotionList> {
  const { search, states, kinds, triggers, cursor, pageSize } = input
  const filter = { text: search, code: normalizeCode(search), states, kinds, triggers }
  const [rows, { total, counts }] = await Promise.all([
    selectPromotions(ctx, filter, { after: readCursor(cursor), limit: pageSize + 1 }),
    countPromotions(ctx, filter),
  ])
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return {
    promotions: page.map((row) => ({
      ...toPromotionHead(row),
      kinds: ACTION_KINDS.filter((kind) => row.kinds.includes(kind)) satisfies ActionKindName[],
      firstCode: row.firstCode,
    })),
    total,
    counts: Object.fromEntries(
      shownStateSchema.options.map((state) => [state, counts[state] ?? 0]),
    ) as PromotionList['counts'],
    nextCursor: rows.length > pageSize && last ? `${last.createdAt.getTime()}.${last.id}` : null,
  }
}

/** A cursor that is none of ours begins at the first page. */
function readCursor(cursor: string | undefined): PromotionPosition | null {
  const [time = '', id = ''] = cursor?.split('.') ?? []
  return /^\d{10,15}$/.test(time) && isId(id) ? { createdAt: new Date(Number(time)), id } : null
}
