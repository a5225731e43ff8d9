import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'

export interface ActivityRow {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly input: unknown
  readonly done: number
  readonly total: number | null
  readonly failure: string | null
}

const COLUMNS = { id: true, kind: true, state: true, input: true, done: true, total: true, failure: true } as const

/** Notes work that a person asked for and watches. */
export async function insertActivity(
  ctx: StoreContext,
  activity: { readonly kind: string; readonly input: object; readonly total: number; readonly startedByName: string },
): Promise<string> {
  const id = newId()
  await ctx.db.activity.create({ data: { id, ...activity, input: { ...activity.input }, createdAt: ctx.now } })
  return id
}

export function findActivity(ctx: StoreContext, id: string, kind: string): Promise<ActivityRow | null> {
  return ctx.db.activity.findFirst({ where: { id, kind }, select: COLUMNS })
}

export async function startActivity(ctx: StoreContext, id: string): Promise<void> {
  await ctx.db.activity.update({ where: { id }, data: { state: 'running', startedAt: ctx.now } })
}

/** `failure` is a domain code; null for success. */
export async function finishActivity(
  ctx: StoreContext,
  id: string,
  outcome: { readonly done: number; readonly failure: string | null },
): Promise<void> {
  await ctx.db.activity.update({
    where: { id },
    data: { ...outcome, state: outcome.failure === null ? 'succeeded' : 'failed', finishedAt: ctx.now },
  })
}
