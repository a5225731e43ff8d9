import { z } from 'zod'
import { refundRequestedSchema } from '@/features/refunds/refunds-schema'
import { idSchema } from '@/lib/ids'
import { router, staffProcedure } from '@/server/trpc/procedures'
import {
  answerReturnInput,
  createReturnInput,
  listReturnsInput,
  orderReturnsSchema,
  receiveReturnInput,
  refundReturnInput,
  returnIdInput,
  returnListSchema,
} from '../returns-schema'
import { answerReturn } from './answer-return'
import { cancelReturn } from './cancel-return'
import { createReturn } from './create-return'
import { listReturns } from './list-returns'
import { receiveReturn } from './receive-return'
import { closeReturn, refundReturn } from './refund-return'
import { getOrderReturns } from './view-returns'

const changed = z.strictObject({ id: z.string() })

export const returnsAdminRouter = router({
  list: staffProcedure('orders:read', { rate: 'read', audit: null })
    .input(listReturnsInput)
    .output(returnListSchema)
    .query(({ ctx, input }) => listReturns(ctx, input)),
  ofOrder: staffProcedure('orders:read', { rate: 'read', audit: null })
    .input(z.strictObject({ orderId: idSchema }))
    .output(orderReturnsSchema)
    .query(({ ctx, input }) => getOrderReturns(ctx, input)),
  create: staffProcedure('orders:write', { rate: 'write', audit: 'return.created' })
    .input(createReturnInput)
    .output(changed)
    .mutation(({ ctx, input }) => createReturn(ctx, input)),
  answer: staffProcedure('orders:write', { rate: 'write', audit: 'return.answered' })
    .input(answerReturnInput)
    .output(changed)
    .mutation(({ ctx, input }) => answerReturn(ctx, input)),
  receive: staffProcedure('orders:write', { rate: 'write', audit: 'return.received' })
    .input(receiveReturnInput)
    .output(changed)
    .mutation(({ ctx, input }) => receiveReturn(ctx, input)),
  refund: staffProcedure('orders:write', { rate: 'write', audit: 'refund.requested' })
    .input(refundReturnInput)
    .output(refundRequestedSchema)
    .mutation(({ ctx, input }) => refundReturn(ctx, input)),
  close: staffProcedure('orders:write', { rate: 'write', audit: 'return.closed' })
    .input(returnIdInput)
    .output(changed)
    .mutation(({ ctx, input }) => closeReturn(ctx, input)),
  cancel: staffProcedure('orders:write', { rate: 'write', audit: 'return.cancelled' })
    .input(returnIdInput)
    .output(changed)
    .mutation(({ ctx, input }) => cancelReturn(ctx, input)),
})
