import { z } from 'zod'
import { router, storefrontProcedure } from '@/server/trpc/procedures'
import { documentRowSchema, documentsByTokenInput } from '../documents-schema'
import { listDocumentsByToken } from './list-documents'

export const documentsStorefrontRouter = router({
  byTrackingToken: storefrontProcedure({ rate: 'read', audit: null, cached: false })
    .input(documentsByTokenInput)
    .output(z.strictObject({ documents: z.array(documentRowSchema) }))
    .query(({ ctx, input }) => listDocumentsByToken(ctx, input.token)),
})
