import type { Prisma } from '@/generated/store/client'
import { newId } from '@/lib/ids'
import { actorName } from '@/server/auth/actor'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { Activity, ListActivitiesInput } from '../activities-schema'

type Row = Prisma.ActivityGetPayload<object>

/** What a job of an activity works from. */
export interface ActivityWork {
  readonly id: string
  readonly state: Activity['state']
  readonly input: unknown
  readonly inputFileKey: string | null
}

/** Writes down that something long begins. `inputFileKey` is in the storage already. */
export async function startActivity(
  ctx: StoreContext,
  activity: { id?: string; kind: string; input: Prisma.InputJsonValue; inputFileKey?: string },
): Promise<string> {
  const id = activity.id ?? newId()
  await ctx.db.activity.create({
    data: { ...activity, id, inputFileKey: activity.inputFileKey ?? null, startedByName: actorName(ctx.actor) },
  })
  return id
}

/** The activity, now running, or null when it has ended already (a job that was delivered twice). */
export async function beginActivity(ctx: StoreContext, id: string): Promise<ActivityWork | null> {
  const { count } = await ctx.db.activity.updateMany({
    where: { id, state: { in: ['queued', 'running'] } },
    data: { state: 'running', startedAt: ctx.now },
  })
  if (count === 0) return null
  const row = await ctx.db.activity.findFirstOrThrow({ where: { id } })
  return { id, state: 'running', input: row.input, inputFileKey: row.inputFileKey }
}

export async function reportProgress(ctx: StoreContext, id: string, done: number, total: number): Promise<void> {
  await ctx.db.activity.updateMany({ where: { id }, data: { done, total } })
}

export async function endActivity(
  ctx: StoreContext,
  id: string,
  end: {
    readonly state: 'succeeded' | 'failed'
    readonly summary?: Prisma.InputJsonValue
    readonly failure?: string
    readonly resultFileKey?: string
    readonly errorFileKey?: string
  },
): Promise<void> {
  await ctx.db.activity.updateMany({ where: { id }, data: { ...end, finishedAt: new Date() } })
}

export async function readActivities(ctx: StoreContext, input: ListActivitiesInput): Promise<Activity[]> {
  const rows = await ctx.db.activity.findMany({
    where: input.kinds ? { kind: { in: input.kinds } } : {},
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: input.limit,
  })
  return rows.map(toActivity)
}

export async function readActivity(ctx: StoreContext, id: string): Promise<Activity> {
  return toActivity(await findRow(ctx, id))
}

/** Keys of the files that an activity left behind. @throws DomainError `not_found` */
export async function readActivityFiles(
  ctx: StoreContext,
  id: string,
): Promise<{ kind: string; resultFileKey: string | null; errorFileKey: string | null }> {
  return findRow(ctx, id)
}

async function findRow(ctx: StoreContext, id: string): Promise<Row> {
  const row = await ctx.db.activity.findFirst({ where: { id } })
  if (!row) throw new DomainError('not_found')
  return row
}

function toActivity(row: Row): Activity {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state as Activity['state'],
    done: row.done,
    total: row.total,
    summary: row.summary as Activity['summary'],
    failure: row.failure,
    hasResultFile: row.resultFileKey !== null,
    hasErrorFile: row.errorFileKey !== null,
    startedByName: row.startedByName,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}
