import { AsyncLocalStorage } from 'node:async_hooks'

/** The tenant whose schema and role a piece of work runs in. */
export interface TenantScope {
  /** Opaque id of the tenant, for messages and cache keys. */
  readonly tenantId: string
  /** Name of the tenant's schema, which is also its role's name: see schema-name.ts. */
  readonly schemaName: string
}

export class TenantScopeError extends Error {
  override name = 'TenantScopeError'
}

// Two module graphs (our server and Next's bundles) live in one process and must see one storage.
const KEY = Symbol.for('stoa.tenancy.scope')
const holder = globalThis as { [KEY]?: AsyncLocalStorage<TenantScope> }
const storage = (holder[KEY] ??= new AsyncLocalStorage<TenantScope>())

/**
 * Runs `work` in a tenant's scope: every query below it goes to that tenant's schema as that tenant's role.
 * Entering a second tenant from inside a first is refused, because a handle on the first would then write to the second.
 */
export async function runInTenant<T>(scope: TenantScope, work: () => PromiseLike<T>): Promise<T> {
  const outer = storage.getStore()
  if (outer && outer.schemaName !== scope.schemaName) {
    throw new TenantScopeError(`Already in the scope of tenant ${outer.tenantId}: a scope does not nest`)
  }
  // Prisma's promises start when they are awaited: that must happen in here.
  return storage.run(scope, async () => await work())
}

/** The scope of the running work, or undefined outside any. */
export function currentTenant(): TenantScope | undefined {
  return storage.getStore()
}

/** Runs `work` outside any tenant: for a process-wide loop that opens a scope per tenant. */
export function outsideTenants<T>(work: () => T): T {
  return storage.exit(work)
}
