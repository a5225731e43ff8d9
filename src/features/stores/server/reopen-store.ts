import { moveStore } from './move-store'
import { requireStore } from './suspend-store'
import type { AuditNote } from '@/server/audit'
import { DomainError } from '@/server/errors'

/** Opens a suspended store again. @throws DomainError `not_found` | `wrong_state` */
export async function reopenStore(request: { auditNote: AuditNote }, storeId: string): Promise<{ status: 'ready' }> {
  const store = await requireStore(request, storeId)
  const moved = await moveStore(store.id, { from: ['suspended'], to: 'ready', message: 'reopened' })
  if (!moved) throw new DomainError('wrong_state')
  Object.assign(request.auditNote, { before: { status: 'suspended' }, after: { status: 'ready' } })
  return { status: 'ready' }
}
