import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import { orderIdInput, settleByHandInput } from '../payments-schema'
import { capturePayment } from './capture-payment'
import { refundRemainder } from './refund-remainder'
import { markOrderPaid } from './settle-by-hand'

const settled = z.strictObject({ id: z.string() })

export const paymentsAdminRouter = router({
  markPaid: staffProcedure('orders:write', { rate: 'write', audit: 'order.marked_paid' })
    .input(settleByHandInput)
    .output(settled)
    .mutation(({ ctx, input }) => markOrderPaid(ctx, input)),
  capture: staffProcedure('orders:write', { rate: 'write', audit: 'order.captured' })
    .input(orderIdInput)
    .output(z.strictObject({ captured: z.int() }))
    .mutation(({ ctx, input }) => capturePayment(ctx, input)),
  refundRemainder: staffProcedure('orders:write', { rate: 'write', audit: 'order.refunded' })
    .input(settleByHandInput)
    .output(settled)
    .mutation(({ ctx, input }) => refundRemainder(ctx, input)),
})
