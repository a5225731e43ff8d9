import { z } from 'zod'
import { router, storefrontProcedure } from '@/server/trpc/procedures'
import {
  cancelOwnReturnInput,
  requestOwnReturnInput,
  returnsByTokenInput,
  trackedReturnsSchema,
} from '../returns-schema'
import { cancelOwnOrder } from './cancel-own-order'
import { cancelOwnReturn } from './cancel-return'
import { requestOwnReturn } from './request-own-return'
import { trackReturns } from './view-returns'

const changed = z.strictObject({ id: z.string() })

export const returnsStorefrontRouter = router({
  byTrackingToken: storefrontProcedure({ rate: 'read', audit: null, cached: false })
    .input(returnsByTokenInput)
    .output(trackedReturnsSchema)
    .query(({ ctx, input }) => trackReturns(ctx, input)),
  request: storefrontProcedure({ rate: 'write', audit: null, cached: false })
    .input(requestOwnReturnInput)
    .output(changed)
    .mutation(({ ctx, input }) => requestOwnReturn(ctx, input)),
  cancel: storefrontProcedure({ rate: 'write', audit: null, cached: false })
    .input(cancelOwnReturnInput)
    .output(changed)
    .mutation(({ ctx, input }) => cancelOwnReturn(ctx, input)),
  cancelOrder: storefrontProcedure({ rate: 'write', audit: null, cached: false })
    .input(returnsByTokenInput)
    .output(changed)
    .mutation(({ ctx, input }) => cancelOwnOrder(ctx, input)),
})
