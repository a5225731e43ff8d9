import { type DeadLetter, type DeadLetterScope, listDeadLetters } from '@/server/jobs/dead-letters'
import { findStoreById } from '@/server/store-directory'
import { aboutSchema, type FailedJob, type FailedWork } from '../failed-work-schema'

const SHOWN = 100

/** What failed for good, the newest first: a store's, or everybody's. One statement, and one more for each store that is new to this process. */
export async function listFailedWork(scope: DeadLetterScope): Promise<FailedWork> {
  const { letters, total } = await listDeadLetters(scope, SHOWN)
  const ids = new Set(letters.flatMap(({ storeId }) => storeId ?? []))
  const stores = new Map(await Promise.all([...ids].map(async (id) => [id, await findStoreById(id)] as const)))
  return { jobs: letters.map((letter) => toFailedJob(letter, stores.get(letter.storeId ?? '') ?? null)), total }
}

function toFailedJob(letter: DeadLetter, store: { id: string; slug: string; name: string } | null): FailedJob {
  const { id, name, input, failedAt, tries, failure } = letter
  const about = aboutSchema.safeParse(input).data
  return {
    id,
    name,
    orderId: about?.orderId ?? about?.payload?.orderId ?? null,
    failedAt: failedAt.toISOString(),
    tries,
    failure,
    store: store && { id: store.id, slug: store.slug, name: store.name },
  }
}
