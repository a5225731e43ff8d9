import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { deleteGroupRow } from './groups-repository'

/** Deletes a group; its customers stay. One that codes are for is kept. @throws DomainError `not_found` · `still_in_use` */
export async function deleteGroup(ctx: StoreContext, id: string): Promise<{ id: string }> {
  const outcome = await deleteGroupRow(ctx, id)
  if (outcome === 'missing') throw new DomainError('not_found')
  if (outcome === 'in_use') throw new DomainError('still_in_use')
  return { id }
}
