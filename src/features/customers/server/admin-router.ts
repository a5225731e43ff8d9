import { router, staffProcedure } from '@/server/trpc/procedures'
import {
  customerDetail,
  customerIdInput,
  customerList,
  customerProfile,
  editCustomerInput,
  listCustomersInput,
} from '../customers-schema'
import { editCustomer } from './edit-customer'
import { getCustomer } from './get-customer'
import { listCustomers } from './list-customers'

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
})
