import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { SetCustomerGroupsInput } from '../groups-schema'
import { findCustomerById } from './customers-repository'
import { countGroups, writeMemberships } from './groups-repository'

/** Puts a customer into these groups and no others. @throws DomainError `not_found` (also field groupIds) */
export function setCustomerGroups(ctx: StoreContext, input: SetCustomerGroupsInput): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const groupIds = [...new Set(input.groupIds)]
    if (!(await findCustomerById(tx, input.customerId))) throw new DomainError('not_found')
    if ((await countGroups(tx, groupIds)) < groupIds.length) throw new DomainError('not_found', { field: 'groupIds' })
    await writeMemberships(tx, input.customerId, groupIds)
    return { id: input.customerId }
  })
}
