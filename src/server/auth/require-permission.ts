import { DomainError } from '../errors'
import { platformDb } from '../platform-db'
import type { StoreEntry } from '../store-directory'
import type { Actor } from './actor'
import { isRole, type PlatformPermission, ROLE_PERMISSIONS, type StorePermission } from './permissions'

/**
 * Refuses unless the actor may do this in this store. The membership is read each time: a role taken away counts at
 * the next request. A store that the actor has nothing to do with is told as not found, existing or not.
 */
export async function requireStorePermission(
  actor: Actor,
  store: StoreEntry | null,
  permission: StorePermission,
): Promise<void> {
  if (actor.kind === 'anonymous' || actor.kind === 'customer') throw new DomainError('not_signed_in')
  if (!store) throw new DomainError('not_found')
  if (actor.kind === 'token') {
    if (actor.storeId !== store.id) throw new DomainError('not_found')
    if (!actor.scopes.includes(permission)) throw new DomainError('not_allowed')
    return
  }
  if (actor.kind !== 'user') throw new DomainError('not_allowed')
  const membership = await platformDb.membership.findFirst({ where: { userId: actor.id, storeId: store.id } })
  if (!membership || !isRole(membership.role)) throw new DomainError('not_found')
  if (!ROLE_PERMISSIONS[membership.role].includes(permission)) throw new DomainError('not_allowed')
}

/** Refuses unless the actor is an operator, or a platform token with this scope. */
export function requirePlatformPermission(actor: Actor, permission: PlatformPermission): void {
  if (actor.kind === 'user' && actor.isOperator) return
  if (actor.kind === 'token' && actor.storeId === null && actor.scopes.includes(permission)) return
  throw new DomainError(actor.kind === 'anonymous' ? 'not_signed_in' : 'not_found')
}
