import { router, staffProcedure } from '@/server/trpc/procedures'
import { startExportInput, startedActivitySchema } from '../imports-schema'
import { startExport } from './start-export'

/** Imports begin with an upload: see import-upload-route.ts. */
export const importsAdminRouter = router({
  startExport: staffProcedure('catalog:read', { rate: 'heavy', audit: 'catalog.exported' })
    .input(startExportInput)
    .output(startedActivitySchema)
    .mutation(async ({ ctx }) => ({ activityId: await startExport(ctx) })),
})
