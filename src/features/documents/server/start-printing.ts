import { startActivity, readActivity } from '@/features/activities/server'
import { DomainError } from '@/server/errors'
import { requestJob } from '@/server/jobs/define-job'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { printedPath } from '../document-paths'
import type { Printing, PrintOrdersInput } from '../printing-schema'
import { PRINT_ORDERS_JOB } from './jobs/job-names'

/** Starts the printing of several orders as a job. Returns the activity's id. */
export function startPrinting(ctx: StoreContext, input: PrintOrdersInput): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const id = await startActivity(tx, { kind: PRINT_ORDERS_JOB, input: { ...input, locale: ctx.locale } })
    await requestJob(tx, { name: PRINT_ORDERS_JOB }, { activityId: id })
    return { id }
  })
}

/** How far it is. @throws DomainError `not_found`, for other long works too */
export async function getPrinting(ctx: StoreContext, id: string): Promise<Printing> {
  const { kind, state, done, total, hasResultFile } = await readActivity(ctx, id)
  if (kind !== PRINT_ORDERS_JOB) throw new DomainError('not_found')
  return { state, done, total, path: hasResultFile ? printedPath(ctx.store.slug, id) : null }
}
