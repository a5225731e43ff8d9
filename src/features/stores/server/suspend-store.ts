import { moveStore } from './move-store'
import { findStore, type StoreRecord } from './store-repository'
import type { AuditNote } from '@/server/audit'
import { DomainError } from '@/server/errors'

/** Closes a store to shoppers, with a written reason; its staff still get in. @throws DomainError `not_found` | `wrong_state` */
export async function suspendStore(
  request: { auditNote: AuditNote },
  input: { storeId: string; reason: string },
): Promise<{ status: 'suspended' }> {
  const store = await requireStore(request, input.storeId)
  const moved = await moveStore(store.id, { from: ['ready'], to: 'suspended', message: input.reason })
  if (!moved) throw new DomainError('wrong_state')
  Object.assign(request.auditNote, {
    before: { status: 'ready' },
    after: { status: 'suspended', reason: input.reason },
  })
  return { status: 'suspended' }
}

/** Any store, for operators; noted for the audit log. @throws DomainError `not_found` */
export async function requireStore(request: { auditNote: AuditNote }, storeId: string): Promise<StoreRecord> {
  const store = await findStore(storeId)
  if (!store) throw new DomainError('not_found')
  Object.assign(request.auditNote, { storeId, subject: store.slug })
  return store
}
