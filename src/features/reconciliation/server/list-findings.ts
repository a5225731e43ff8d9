import { readActivities } from '@/features/activities/server'
import type { StoreContext } from '@/server/store-context'
import {
  FINDINGS_PER_PAGE,
  type Findings,
  type ListFindingsInput,
  type ReconciliationStatus,
  runSummarySchema,
} from '../reconciliation-schema'
import { findFindings } from './finding-repository'
import { RECONCILIATION } from './run-repository'

/** A page of the store's findings, and how its last run went. Three statements. */
export async function listFindings(ctx: StoreContext, input: ListFindingsInput): Promise<Findings> {
  const { findings, counts } = await findFindings(ctx.store.id, {
    state: input.state,
    limit: FINDINGS_PER_PAGE,
    offset: (input.page - 1) * FINDINGS_PER_PAGE,
  })
  const pageCount = Math.max(1, Math.ceil(counts[input.state] / FINDINGS_PER_PAGE))
  return { findings, page: input.page, pageCount, counts, status: await statusOf(ctx) }
}

async function statusOf(ctx: StoreContext): Promise<ReconciliationStatus> {
  const runs = await readActivities(ctx, { kinds: [RECONCILIATION], limit: 10 })
  const ended = runs
    .filter((run) => run.state === 'succeeded' && run.finishedAt !== null)
    .toSorted((a, b) => (b.finishedAt ?? '').localeCompare(a.finishedAt ?? ''))[0]
  const running = runs.find((run) => run.state === 'queued' || run.state === 'running')
  return {
    lastRun: ended?.finishedAt ? { at: ended.finishedAt, summary: runSummarySchema.parse(ended.summary) } : null,
    running: running ? { id: running.id, done: running.done, total: running.total } : null,
  }
}
