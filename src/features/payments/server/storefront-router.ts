import { router, storefrontProcedure } from '@/server/trpc/procedures'
import { retryPaymentInput, retryPaymentResultSchema } from '../payments-schema'
import { retryPayment } from './retry-payment'

export const paymentsStorefrontRouter = router({
  retry: storefrontProcedure({ rate: 'write', audit: null, cached: false })
    .input(retryPaymentInput)
    .output(retryPaymentResultSchema)
    .mutation(({ ctx, input }) => retryPayment(ctx, input)),
})
