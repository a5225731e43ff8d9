import { router, storefrontProcedure } from '@/server/trpc/procedures'
import { cardPageInput, cardPageSchema, retryPaymentInput, retryPaymentResultSchema } from '../payments-schema'
import { retryPayment } from './retry-payment'
import { readCardPage } from './stripe/read-card-page'

export const paymentsStorefrontRouter = router({
  retry: storefrontProcedure({ rate: 'write', audit: null, cached: false })
    .input(retryPaymentInput)
    .output(retryPaymentResultSchema)
    .mutation(({ ctx, input }) => retryPayment(ctx, input)),
  cardPage: storefrontProcedure({ rate: 'read', audit: null, cached: false })
    .input(cardPageInput)
    .output(cardPageSchema)
    .query(({ ctx, input }) => readCardPage(ctx, input)),
})
