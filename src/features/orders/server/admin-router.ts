import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import {
  addOrderNoteInput,
  adminOrderSchema,
  cancelOrderInput,
  listOrdersInput,
  orderIdInput,
  orderListSchema,
  setOrderTagsInput,
} from '../orders-schema'
import { cancelOrder } from './cancel-order'
import { getOrder } from './get-order'
import { listOrders } from './list-orders'
import { addOrderNote } from './note-on-timeline'
import { setOrderTags } from './set-order-tags'

const changed = z.strictObject({ id: z.string() })

export const ordersAdminRouter = router({
  list: staffProcedure('orders:read', { rate: 'read', audit: null })
    .input(listOrdersInput)
    .output(orderListSchema)
    .query(({ ctx, input }) => listOrders(ctx, input)),
  get: staffProcedure('orders:read', { rate: 'read', audit: null })
    .input(orderIdInput)
    .output(adminOrderSchema)
    .query(({ ctx, input }) => getOrder(ctx, input)),
  cancel: staffProcedure('orders:write', { rate: 'write', audit: 'order.cancelled' })
    .input(cancelOrderInput)
    .output(changed)
    .mutation(({ ctx, input }) => cancelOrder(ctx, input)),
  setTags: staffProcedure('orders:write', { rate: 'write', audit: 'order.tagged' })
    .input(setOrderTagsInput)
    .output(changed)
    .mutation(({ ctx, input }) => setOrderTags(ctx, input)),
  addNote: staffProcedure('orders:write', { rate: 'write', audit: 'order.note_added' })
    .input(addOrderNoteInput)
    .output(changed)
    .mutation(({ ctx, input }) => addOrderNote(ctx, input)),
})
