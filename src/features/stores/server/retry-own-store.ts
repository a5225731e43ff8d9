import type { AuditNote } from '@/server/audit'
import type { AccountRequest } from './account-request'
import { requireOwnStore } from './get-store-progress'
import { retryStore } from './retry-store'

/** @throws DomainError `not_found` | `wrong_state` */
export async function retryOwnStore(
  request: AccountRequest & { auditNote: AuditNote },
  storeId: string,
): Promise<{ status: 'requested' }> {
  const store = await requireOwnStore(request, storeId)
  Object.assign(request.auditNote, { storeId, subject: store.slug })
  return retryStore(store)
}
