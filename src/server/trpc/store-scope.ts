import { type AuditNote, recordAudit } from '../audit'
import { authenticate, authenticateCustomer } from '../auth/authenticate'
import type { StorePermission } from '../auth/permissions'
import { requireStorePermission } from '../auth/require-permission'
import { DomainError } from '../errors'
import { inStore, type StoreContext } from '../store-context'
import { enforceRateLimit } from '../rate-limit'
import { findStoreByHost, findStoreBySlug, type StoreEntry } from '../store-directory'
import type { RateClass } from './init'
import type { RequestContext } from './request'

/**
 * Opens the scope of the store that the request's path names, for staff or a token with this permission: for
 * staffProcedure and for the routes that cannot be procedures (uploads, downloads). Audits when the work succeeded.
 */
export async function inStaffScope<T>(
  request: RequestContext,
  rules: { readonly permission: StorePermission; readonly audit: string | null },
  work: (ctx: StoreContext, note: AuditNote) => Promise<{ readonly value: T; readonly succeeded: boolean }>,
): Promise<T> {
  const actor = await authenticate(request)
  const found = request.pathStore ? await findStoreBySlug(request.pathStore) : null
  await requireStorePermission(actor, found, rules.permission)
  const store = openStore(found, 'staff')
  const { requestId, now } = request
  return inStore(store, { ...localisation(request, store), actor, requestId, now }, async (ctx) => {
    const note: AuditNote = {}
    const { value, succeeded } = await work(ctx, note)
    if (succeeded && rules.audit) await recordAudit(request, { ...note, action: rules.audit, actor, storeId: store.id })
    return value
  })
}

/** The same for a shopper on the host's store, where the answer cannot be a procedure's: a link that does something and leads on. */
export async function inShopperScope<T>(
  request: RequestContext,
  rules: { readonly rate: RateClass; readonly name: string },
  work: (ctx: StoreContext & { readonly request: RequestContext }) => Promise<T>,
): Promise<T> {
  await enforceRateLimit(request, rules.rate, rules.name)
  const store = openStore(await findStoreByHost(request.host))
  const actor = await authenticateCustomer(request, store)
  const { requestId, now } = request
  return inStore(store, { ...localisation(request, store), actor, requestId, now }, (ctx) => work({ ...ctx, request }))
}

/** Staff see their store while it is suspended; shoppers do not. An unknown store and a foreign one look the same. */
export function openStore(store: StoreEntry | null, audience: 'storefront' | 'staff' = 'storefront'): StoreEntry {
  if (!store) throw new DomainError('not_found')
  const open = store.status === 'ready' || (audience === 'staff' && store.status === 'suspended')
  if (!open || store.schemaState === 'quarantined') throw new DomainError('store_unavailable')
  return store
}

/** Language and currency asked for, where the store has them. */
export function localisation(request: RequestContext, store: StoreEntry): { locale: string; currency: string } {
  const locale = request.headers.get('x-stoa-locale')
  const currency = request.headers.get('x-stoa-currency')
  return {
    locale: locale && store.locales.includes(locale) ? locale : store.locale,
    currency: currency && store.currencies.includes(currency) ? currency : store.currency,
  }
}
