import { retryStore } from './retry-store'
import { requireStore } from './suspend-store'
import type { AuditNote } from '@/server/audit'

/** An operator takes a failed store up again. @throws DomainError `not_found` | `wrong_state` */
export async function retryAnyStore(
  request: { auditNote: AuditNote },
  storeId: string,
): Promise<{ status: 'requested' }> {
  return retryStore(await requireStore(request, storeId))
}
