import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { SaveGroupInput } from '../groups-schema'
import { insertGroup, isGroupNameTaken, updateGroup } from './groups-repository'

/** Adds a group of customers or changes one. @throws DomainError `already_taken` (field name) · `not_found` */
export function saveGroup(ctx: StoreContext, { id, ...group }: SaveGroupInput): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    if (id === undefined) {
      const created = await insertGroup(tx, group)
      if (created === null) throw new DomainError('already_taken', { field: 'name' })
      return { id: created }
    }
    if (await isGroupNameTaken(tx, group.name, id)) throw new DomainError('already_taken', { field: 'name' })
    if (!(await updateGroup(tx, id, group))) throw new DomainError('not_found')
    return { id }
  })
}
