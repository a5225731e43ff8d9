import { z } from 'zod'
import type { StoreDetail } from '../operator-schema'
import { storeStatusSchema } from '../stores-schema'
import { toSummary } from './list-stores'
import { findStoreDetail, findStoreLog } from './store-list-repository'
import { DomainError } from '@/server/errors'

const LOG_LINES = 200
/** What a request may lack: stores of older releases, and those that tests make. */
const requestShape = z.object({
  template: z.string().default(''),
  currency: z.string().default(''),
  country: z.string().default(''),
  locales: z.array(z.string()).default([]),
})
const transition = z.object({ from: z.string().nullish(), to: z.string().nullish() })

/** One store as operators see it, with its log. Two statements. @throws DomainError `not_found` */
export async function getStoreDetail(storeId: string): Promise<StoreDetail> {
  const [store, log] = await Promise.all([findStoreDetail(storeId), findStoreLog(storeId, LOG_LINES)])
  if (!store) throw new DomainError('not_found')
  const { owner, readyAt } = store
  return {
    ...toSummary({
      ...store,
      status: storeStatusSchema.parse(store.status),
      ownerName: owner.name,
      ownerEmail: owner.email,
    }),
    schemaName: store.schemaName,
    attempts: store.attempts,
    readyAt: readyAt?.toISOString() ?? null,
    statusChangedAt: store.statusChangedAt.toISOString(),
    openedInMs: readyAt ? readyAt.getTime() - store.createdAt.getTime() : null,
    request: requestShape.parse(store.request),
    domains: store.domains.map(({ host, verifiedAt }) => ({ host, verifiedAt: verifiedAt?.toISOString() ?? null })),
    members: store.memberships.map(({ role, user }) => ({ ...user, role })),
    log: log.map((line) => {
      const { from = null, to = null } = transition.parse(line.data)
      const { id, kind, step, attempt, durationMs, message } = line
      return { id, kind, step, from, to, attempt, durationMs, message, createdAt: line.createdAt.toISOString() }
    }),
  }
}
