import { newId } from '@/lib/ids'
import { actorName } from '@/server/auth/actor'
import type { StoreContext } from '@/server/store-context'
import type { RunSummary } from '../reconciliation-schema'

/** The kind of activity that a run is. */
export const RECONCILIATION = 'reconciliation'

/** Writes down a run that nobody asked for, in place of the one before: only the last of them is of interest. */
export async function saveAutomaticRun(ctx: StoreContext, summary: RunSummary): Promise<void> {
  const startedByName = actorName(ctx.actor)
  await ctx.db.activity.deleteMany({ where: { kind: RECONCILIATION, startedByName } })
  await ctx.db.activity.create({
    data: {
      id: newId(),
      kind: RECONCILIATION,
      state: 'succeeded',
      input: {},
      summary,
      startedByName,
      startedAt: ctx.now,
      finishedAt: new Date(),
    },
    select: { id: true },
  })
}

/** Whether the store has payments at all, and none of its runs was finished since then. One statement. */
export async function isRunDue(ctx: StoreContext, since: Date): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ due: boolean }[]>`
    SELECT EXISTS (SELECT FROM payment) AND NOT EXISTS (SELECT FROM activity a WHERE a.kind = ${RECONCILIATION}
      AND (a.finished_at >= ${since} OR (a.state IN ('queued', 'running') AND a.created_at >= ${since}))) AS due`
  return row?.due ?? false
}
