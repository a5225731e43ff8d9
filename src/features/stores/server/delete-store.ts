import { statesBefore } from '../engine/store-lifecycle'
import type { AccountRequest } from './account-request'
import { startDeletion } from './end-store'
import { requireOwnStore } from './get-store-progress'
import { moveStore } from './move-store'
import type { AuditNote } from '@/server/audit'
import { DomainError } from '@/server/errors'

/**
 * Ends a store of one's own, whose address the owner typed as confirmation. From this moment nobody reaches it; its schema, role and
 * rows go in one transaction, in the background. While it is being provisioned too: the provisioning stops at its next step.
 *
 * @throws DomainError `not_found` | `invalid` (field confirmation) | `wrong_state` (it is being ended already)
 */
export async function deleteStore(
  request: AccountRequest & { auditNote: AuditNote },
  input: { storeId: string; confirmation: string },
): Promise<{ status: 'deleting' }> {
  const store = await requireOwnStore(request, input.storeId)
  Object.assign(request.auditNote, { storeId: store.id, subject: store.slug, before: { status: store.status } })
  if (input.confirmation !== store.slug) throw new DomainError('invalid', { field: 'confirmation' })
  const moved = await moveStore(store.id, {
    from: statesBefore('deleting'),
    to: 'deleting',
    message: `by ${request.actor.name}`,
  })
  if (!moved) throw new DomainError('wrong_state')
  startDeletion(store.id)
  return { status: 'deleting' }
}
