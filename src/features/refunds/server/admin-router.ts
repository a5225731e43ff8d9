import { z } from 'zod'
import { idSchema } from '@/lib/ids'
import { router, staffProcedure } from '@/server/trpc/procedures'
import {
  cancelWithRefundInput,
  orderRefundsSchema,
  refundIdInput,
  refundRequestedSchema,
  requestRefundInput,
} from '../refunds-schema'
import { cancelWithRefund } from './cancel-with-refund'
import { getOrderRefunds } from './get-order-refunds'
import { requestRefund } from './request-refund'
import { retryRefund } from './retry-refund'

export const refundsAdminRouter = router({
  ofOrder: staffProcedure('orders:read', { rate: 'read', audit: null })
    .input(z.strictObject({ orderId: idSchema }))
    .output(orderRefundsSchema)
    .query(({ ctx, input }) => getOrderRefunds(ctx, input)),
  request: staffProcedure('orders:write', { rate: 'write', audit: 'refund.requested' })
    .input(requestRefundInput)
    .output(refundRequestedSchema)
    .mutation(({ ctx, input }) => requestRefund(ctx, input)),
  cancelOrder: staffProcedure('orders:write', { rate: 'write', audit: 'order.cancelled' })
    .input(cancelWithRefundInput)
    .output(refundRequestedSchema)
    .mutation(({ ctx, input }) => cancelWithRefund(ctx, input)),
  retry: staffProcedure('orders:write', { rate: 'write', audit: 'refund.retried' })
    .input(refundIdInput)
    .output(refundRequestedSchema)
    .mutation(({ ctx, input }) => retryRefund(ctx, input)),
})
