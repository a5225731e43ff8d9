import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import {
  customerDetail,
  customerIdInput,
  customerList,
  customerProfile,
  editCustomerInput,
  listCustomersInput,
} from '../customers-schema'
import { customerGroupSchema, groupIdSchema, saveGroupInput, setCustomerGroupsInput } from '../groups-schema'
import { deleteGroup } from './delete-group'
import { editCustomer } from './edit-customer'
import { getCustomer } from './get-customer'
import { listCustomers } from './list-customers'
import { listGroups } from './list-groups'
import { saveGroup } from './save-group'
import { setCustomerGroups } from './set-customer-groups'

/** A store's customers as its staff see them. */
export const customersAdminRouter = router({
  list: staffProcedure('customers:read', { rate: 'read', audit: null })
    .input(listCustomersInput)
    .output(customerList)
    .query(({ ctx, input }) => listCustomers(ctx, input)),
  get: staffProcedure('customers:read', { rate: 'read', audit: null })
    .input(customerIdInput)
    .output(customerDetail)
    .query(({ ctx, input }) => getCustomer(ctx, input)),
  edit: staffProcedure('customers:write', { rate: 'write', audit: 'customer.edited' })
    .input(editCustomerInput)
    .output(customerProfile)
    .mutation(({ ctx, input }) => editCustomer(ctx, input)),
  groups: staffProcedure('customers:read', { rate: 'read', audit: null })
    .input(z.strictObject({}))
    .output(z.array(customerGroupSchema))
    .query(({ ctx }) => listGroups(ctx)),
  saveGroup: staffProcedure('customers:write', { rate: 'write', audit: 'customer_group.saved' })
    .input(saveGroupInput)
    .output(groupIdSchema)
    .mutation(({ ctx, input }) => saveGroup(ctx, input)),
  deleteGroup: staffProcedure('customers:write', { rate: 'write', audit: 'customer_group.deleted' })
    .input(groupIdSchema)
    .output(groupIdSchema)
    .mutation(({ ctx, input }) => deleteGroup(ctx, input.id)),
  setGroups: staffProcedure('customers:write', { rate: 'write', audit: 'customer.groups_set' })
    .input(setCustomerGroupsInput)
    .output(groupIdSchema)
    .mutation(({ ctx, input }) => setCustomerGroups(ctx, input)),
})
