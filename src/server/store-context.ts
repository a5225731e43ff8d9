import type { Actor } from './auth/actor'
import type { Logger } from './log'
import { log } from './log'
import { inStoreTransaction, type StoreDb, storeDb } from './store-db'
import { runInTenant } from './tenancy'

/** A store as the platform knows it. */
export interface StoreIdentity {
  readonly id: string
  readonly number: number
  readonly slug: string
  readonly name: string
  readonly schemaName: string
  readonly status: string
}

/** What every use-case of a store gets. Code below the entry never names a store: its db is already the store's. */
export interface StoreContext {
  readonly store: StoreIdentity
  readonly db: StoreDb
  readonly actor: Actor
  /** The instant of the request; rules take the time from here and never from the clock. */
  readonly now: Date
  /** Language of the answer, one of the store's. */
  readonly locale: string
  /** ISO 4217, one of the store's. */
  readonly currency: string
  readonly requestId: string
  readonly log: Logger
}

export interface ScopeRequest {
  readonly actor: Actor
  readonly locale: string
  readonly currency: string
  readonly requestId: string
  readonly now?: Date
}

/**
 * The one door into a store: opens its scope and runs `work` with its context. Called once per entry (a procedure, a
 * page's caller, a webhook, a job).
 */
export function inStore<T>(
  store: StoreIdentity,
  request: ScopeRequest,
  work: (ctx: StoreContext) => Promise<T>,
): Promise<T> {
  const { id: tenantId, schemaName } = store
  return runInTenant({ tenantId, schemaName }, () =>
    work({
      store,
      db: storeDb,
      actor: request.actor,
      now: request.now ?? new Date(),
      locale: request.locale,
      currency: request.currency,
      requestId: request.requestId,
      log: log.child({ storeId: tenantId, requestId: request.requestId }),
    }),
  )
}

/**
 * Runs `work` in one transaction of the store; inside another it joins that one. Work on a whole file may ask for more
 * time than the few seconds that a request's gets.
 */
export function inTransaction<T>(
  ctx: StoreContext,
  work: (ctx: StoreContext) => Promise<T>,
  options: { readonly timeoutMs?: number } = {},
): Promise<T> {
  if (ctx.db !== storeDb) return work(ctx)
  return inStoreTransaction((db) => work({ ...ctx, db }), options.timeoutMs)
}
