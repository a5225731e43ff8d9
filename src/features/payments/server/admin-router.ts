import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import { settleByHandInput } from '../payments-schema'
import { markOrderPaid, markOrderRefunded } from './settle-by-hand'

const settled = z.strictObject({ id: z.string() })

export const paymentsAdminRouter = router({
  markPaid: staffProcedure('orders:write', { rate: 'write', audit: 'order.marked_paid' })
    .input(settleByHandInput)
    .output(settled)
    .mutation(({ ctx, input }) => markOrderPaid(ctx, input)),
  markRefunded: staffProcedure('orders:write', { rate: 'write', audit: 'order.marked_refunded' })
    .input(settleByHandInput)
    .output(settled)
    .mutation(({ ctx, input }) => markOrderRefunded(ctx, input)),
})
