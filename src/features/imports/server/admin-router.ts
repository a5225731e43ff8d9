import { router, staffProcedure } from '@/server/trpc/procedures'
import { importCheckedInput, startExportInput, startedActivitySchema } from '../imports-schema'
import { importChecked } from './import-checked'
import { startExport } from './start-export'

/** Imports begin with an upload: see import-upload-route.ts. */
export const importsAdminRouter = router({
  importChecked: staffProcedure('catalog:write', { rate: 'heavy', audit: 'catalog.imported' })
    .input(importCheckedInput)
    .output(startedActivitySchema)
    .mutation(async ({ ctx, input }) => ({ activityId: await importChecked(ctx, input) })),
  startExport: staffProcedure('catalog:read', { rate: 'heavy', audit: 'catalog.exported' })
    .input(startExportInput)
    .output(startedActivitySchema)
    .mutation(async ({ ctx }) => ({ activityId: await startExport(ctx) })),
})
