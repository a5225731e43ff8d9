import { stepsOf } from '../engine/store-progress'
import type { StoreProgress } from '../stores-schema'
import type { AccountRequest } from './account-request'
import { findMembershipRole, findStepEvents, findStore, type StoreRecord } from './store-repository'
import { DomainError } from '@/server/errors'
import { storeUrl } from '@/server/store-directory'

/** How far the opening of a store of one's own is. @throws DomainError `not_found`, also for somebody else's store */
export async function getStoreProgress(request: AccountRequest, storeId: string): Promise<StoreProgress> {
  const store = await requireOwnStore(request, storeId)
  const events = await findStepEvents(storeId)
  const steps = stepsOf(events, store.status === 'failed')
  const begunAt = events[0]?.createdAt ?? store.createdAt
  const readyAt = events.findLast((event) => event.to === 'ready' || event.to === 'failed')?.createdAt
  return {
    storeId,
    slug: store.slug,
    name: store.name,
    status: store.status,
    steps,
    failedStep: steps.find((step) => step.state === 'failed')?.step ?? null,
    elapsedMs: Math.max(0, (readyAt ?? request.now).getTime() - begunAt.getTime()),
    url: storeUrl(store),
  }
}

/** The store, when the person owns it or may end it. */
export async function requireOwnStore(request: AccountRequest, storeId: string): Promise<StoreRecord> {
  const store = await findStore(storeId)
  if (!store || store.status === 'deleted') throw new DomainError('not_found')
  if (store.ownerId === request.actor.id) return store
  if ((await findMembershipRole(storeId, request.actor.id)) !== 'owner') throw new DomainError('not_found')
  return store
}
