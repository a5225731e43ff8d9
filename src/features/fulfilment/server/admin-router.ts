import { router, staffProcedure } from '@/server/trpc/procedures'
import { fulfilledSchema, fulfilOrderInput, setTrackingInput } from '../fulfilment-schema'
import { fulfilOrder } from './fulfil-order'
import { setTracking } from './set-tracking'

export const fulfilmentAdminRouter = router({
  fulfil: staffProcedure('orders:write', { rate: 'write', audit: 'order.fulfilled' })
    .input(fulfilOrderInput)
    .output(fulfilledSchema)
    .mutation(({ ctx, input }) => fulfilOrder(ctx, input)),
  setTracking: staffProcedure('orders:write', { rate: 'write', audit: 'order.tracking_set' })
    .input(setTrackingInput)
    .output(fulfilledSchema)
    .mutation(({ ctx, input }) => setTracking(ctx, input)),
})
