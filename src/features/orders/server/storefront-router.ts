import { router, storefrontProcedure } from '@/server/trpc/procedures'
import { byTrackingTokenInput, trackedOrderSchema } from '../orders-schema'
import { trackOrder } from './track-order'

export const ordersStorefrontRouter = router({
  byTrackingToken: storefrontProcedure({ rate: 'read', audit: null, cached: false })
    .input(byTrackingTokenInput)
    .output(trackedOrderSchema)
    .query(({ ctx, input }) => trackOrder(ctx, input)),
})
