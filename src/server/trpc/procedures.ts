import { authenticate, authenticateCustomer } from '../auth/authenticate'
import type { PlatformPermission, StorePermission } from '../auth/permissions'
import { requirePlatformPermission } from '../auth/require-permission'
import { type AuditNote, recordAudit } from '../audit'
import { ANONYMOUS } from '../auth/actor'
import { dependOn, makePrivate } from '../cache/render-tags'
import { tags } from '../cache/tags'
import { DomainError } from '../errors'
import { enforceRateLimit } from '../rate-limit'
import { requireOwnOrigin } from '../http/own-origin'
import { inStore, type StoreContext } from '../store-context'
import { findStoreByHost } from '../store-directory'
import { inStaffScope, localisation, openStore } from './store-scope'
import { type Audience, mapErrors, type ProcedureMeta, type RateClass, t } from './init'
import type { RequestContext } from './request'

export const router = t.router

/** What a procedure states beside its audience and permission. `audit` is required, so that a write without one is a decision. */
export interface ProcedureRules {
  readonly rate: RateClass
  readonly audit: string | null
}

export interface StorefrontRules extends ProcedureRules {
  /**
   * True for queries whose answer is the same for every shopper (catalog, content): it must not depend on cookies, and
   * what it is made of must be noted by cachedRead or dependOn. A page that calls an uncached procedure is not kept.
   */
  readonly cached: boolean
}

/** A storefront procedure's context: the store of the request's host. */
export interface StorefrontContext extends StoreContext {
  readonly request: RequestContext
}

/** A staff procedure's context: what it notes is kept with the audit record. */
export interface StaffContext extends StorefrontContext {
  readonly auditNote: AuditNote
}

const base = t.procedure.use(mapErrors).use(async ({ ctx, path, type, meta, next }) => {
  if (!meta) throw new Error('A procedure without meta')
  if (type === 'mutation') requireOwnOrigin(ctx)
  await enforceRateLimit(ctx, meta.rate, path)
  return next()
})

const meta = (
  audience: Audience,
  permission: ProcedureMeta['permission'],
  rules: ProcedureRules & { readonly cached?: boolean },
): ProcedureMeta => ({ cached: false, audience, permission, ...rules })

/** For everybody on a store's host. The store comes from the host, never from input. */
export const storefrontProcedure = (rules: StorefrontRules) =>
  base.meta(meta('storefront', null, rules)).use(async ({ ctx, next }) => {
    const store = openStore(await findStoreByHost(ctx.host))
    if (rules.cached) dependOn(tags.store(store.id))
    else makePrivate()
    const actor = rules.cached ? ANONYMOUS : await authenticateCustomer(ctx, store)
    return inStore(store, { ...localisation(ctx, store), actor, requestId: ctx.requestId, now: ctx.now }, (scope) =>
      next({ ctx: { ...scope, request: ctx } satisfies StorefrontContext }),
    )
  })

/** For a signed-in customer of the store on its host. */
export const customerProcedure = (rules: ProcedureRules) =>
  storefrontProcedure({ ...rules, cached: false })
    .meta(meta('customer', null, rules))
    .use(({ ctx, next }) => {
      if (ctx.actor.kind !== 'customer') throw new DomainError('not_signed_in')
      return next({ ctx: { ...ctx, actor: ctx.actor } })
    })

/** For staff of the store that the path names, or a token of that store with this scope. */
export const staffProcedure = (permission: StorePermission, rules: ProcedureRules) =>
  base.meta(meta('staff', permission, rules)).use(async ({ ctx, next }) => {
    return inStaffScope(ctx, { permission, audit: rules.audit }, async (scope, auditNote) => {
      const result = await next({ ctx: { ...scope, request: ctx, auditNote } satisfies StaffContext })
      return { value: result, succeeded: result.ok }
    })
  })

/** For operators of the platform, or a platform token with this scope. */
export const operatorProcedure = (permission: PlatformPermission, rules: ProcedureRules) =>
  base.meta(meta('operator', permission, rules)).use(async ({ ctx, next }) => {
    requirePlatformHost(ctx)
    const actor = await authenticate(ctx)
    requirePlatformPermission(actor, permission)
    const auditNote: AuditNote = {}
    const result = await next({ ctx: { ...ctx, actor, auditNote } })
    if (result.ok && rules.audit) await recordAudit(ctx, { action: rules.audit, actor, ...auditNote })
    return result
  })

/** For a signed-in user of the platform, about what is theirs: their account, their stores. */
export const accountProcedure = (rules: ProcedureRules) =>
  base.meta(meta('account', null, rules)).use(async ({ ctx, next }) => {
    requirePlatformHost(ctx)
    const actor = await authenticate(ctx)
    if (actor.kind !== 'user') throw new DomainError('not_signed_in')
    const auditNote: AuditNote = {}
    const result = await next({ ctx: { ...ctx, actor, auditNote } })
    if (result.ok && rules.audit) await recordAudit(ctx, { action: rules.audit, actor, ...auditNote })
    return result
  })

/** For anybody on the platform's host: registering, resetting a password. */
export const visitorProcedure = (rules: ProcedureRules) =>
  base.meta(meta('visitor', null, rules)).use(({ ctx, next }) => {
    requirePlatformHost(ctx)
    return next()
  })

function requirePlatformHost(ctx: RequestContext): void {
  if (ctx.host.kind !== 'platform') throw new DomainError('not_found')
}
