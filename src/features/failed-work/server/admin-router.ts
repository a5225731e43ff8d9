import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import { changedWorkSchema, chosenWorkInput, failedWorkSchema } from '../failed-work-schema'
import { discardFailedWork } from './discard-failed-work'
import { listFailedWork } from './list-failed-work'
import { replayFailedWork } from './replay-failed-work'

/** What went wrong for good in one store: mails that no server took, jobs that failed at each try. */
export const failedWorkAdminRouter = router({
  list: staffProcedure('settings:read', { rate: 'read', audit: null })
    .input(z.strictObject({}))
    .output(failedWorkSchema)
    .query(({ ctx }) => listFailedWork({ storeId: ctx.store.id })),
  replay: staffProcedure('settings:write', { rate: 'write', audit: 'failed_work.replayed' })
    .input(chosenWorkInput)
    .output(changedWorkSchema)
    .mutation(({ ctx, input }) => replayFailedWork(ctx, { storeId: ctx.store.id }, input)),
  discard: staffProcedure('settings:write', { rate: 'write', audit: 'failed_work.discarded' })
    .input(chosenWorkInput)
    .output(changedWorkSchema)
    .mutation(({ ctx, input }) => discardFailedWork(ctx, { storeId: ctx.store.id }, input)),
})
