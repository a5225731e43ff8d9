import { moveStore } from './move-store'
import { startProvisioning } from './provision-store'
import type { StoreRecord } from './store-repository'
import { DomainError } from '@/server/errors'

/** Takes a failed store up again from its first step; what is done already is found so. @throws DomainError `wrong_state` */
export async function retryStore(store: StoreRecord): Promise<{ status: 'requested' }> {
  const moved = await moveStore(store.id, { from: ['failed'], to: 'requested', attempts: 0, message: 'tried again' })
  if (!moved) throw new DomainError('wrong_state')
  startProvisioning(store.id)
  return { status: 'requested' }
}
