import { isOffensive } from '../engine/offensive-names'
import { slugProblem } from '../engine/slug-rules'
import type { OpenStoreInput, OpenStoreResult } from '../stores-schema'
import {
  type AcceptanceDb,
  type AcceptedStore,
  countWaiting,
  createStore,
  findOwnStores,
  inAcceptance,
  isSlugTaken,
  reuseStore,
} from './acceptance-repository'
import type { AccountRequest } from './account-request'
import { startProvisioning } from './provision-store'
import type { StoreRecord } from './store-repository'
import { env } from '@/env.mjs'
import type { AuditNote } from '@/server/audit'
import { DomainError } from '@/server/errors'

/**
 * Accepts a new store at once and sets to work on it; `getStoreProgress` tells how far it is. A store of the same owner and name that
 * failed is taken up again under its record.
 *
 * @throws DomainError `invalid` | `reserved` | `offensive` | `already_taken` (field slug or name), `quota_reached`,
 *   `cooldown` (seconds to wait), `busy` (too many stores are waiting)
 */
export async function openStore(
  request: AccountRequest & { auditNote?: AuditNote },
  input: OpenStoreInput,
): Promise<OpenStoreResult> {
  refuseBadNames(input)
  const store = await inAcceptance(async (tx) => {
    const own = await findOwnStores(tx, request.actor.id)
    const failed = sameName(own, input.name)
    refuseBeyondLimits(request, own, failed)
    await refuseTakenSlug(tx, input.slug, failed)
    if ((await countWaiting(tx)) >= env.STOA_PROVISIONING_CONCURRENCY + env.STOA_PROVISIONING_QUEUE) {
      throw new DomainError('busy')
    }
    return failed ? reuseStore(tx, failed, input) : createStore(tx, request.actor.id, input)
  })
  Object.assign(request.auditNote ?? {}, { storeId: store.id, subject: store.slug, after: { ...input } })
  startProvisioning(store.id)
  return accepted(store)
}

function refuseBadNames({ name, slug }: OpenStoreInput): void {
  if (isOffensive(name)) throw new DomainError('offensive', { field: 'name' })
  const problem = slugProblem(slug)
  if (problem) throw new DomainError(problem, { field: 'slug' })
}

/** The owner's failed store of this name, to be reused. @throws DomainError `already_taken` when it did not fail */
function sameName(own: readonly StoreRecord[], name: string): StoreRecord | null {
  const wanted = name.normalize('NFKC').toLowerCase()
  const same = own.find((store) => store.status !== 'deleted' && store.name.normalize('NFKC').toLowerCase() === wanted)
  if (!same) return null
  if (same.status !== 'failed') throw new DomainError('already_taken', { field: 'name' })
  return same
}

function refuseBeyondLimits(request: AccountRequest, own: readonly StoreRecord[], reused: StoreRecord | null): void {
  const others = own.filter((store) => store.status !== 'deleted' && store.id !== reused?.id)
  if (others.length >= env.STOA_STORES_PER_USER) {
    throw new DomainError('quota_reached', { values: { limit: env.STOA_STORES_PER_USER } })
  }
  const newest = Math.max(0, ...own.filter((store) => store !== reused).map((store) => store.createdAt.getTime()))
  const seconds = Math.ceil((newest + env.STOA_STORE_COOLDOWN_SECONDS * 1000 - request.now.getTime()) / 1000)
  if (seconds > 0) throw new DomainError('cooldown', { values: { seconds } })
}

async function refuseTakenSlug(tx: AcceptanceDb, slug: string, reused: StoreRecord | null): Promise<void> {
  if (reused?.slug !== slug && (await isSlugTaken(slug, tx))) throw new DomainError('already_taken', { field: 'slug' })
}

function accepted({ id, slug }: AcceptedStore): OpenStoreResult {
  return { storeId: id, slug }
}
