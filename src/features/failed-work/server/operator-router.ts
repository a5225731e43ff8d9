import { z } from 'zod'
import { operatorProcedure, router } from '@/server/trpc/procedures'
import { changedWorkSchema, chosenWorkInput, failedWorkSchema } from '../failed-work-schema'
import { discardFailedWork } from './discard-failed-work'
import { listFailedWork } from './list-failed-work'
import { replayFailedWork } from './replay-failed-work'

/** What went wrong for good on the whole platform. */
export const failedWorkOperatorRouter = router({
  list: operatorProcedure('platform:read', { rate: 'read', audit: null })
    .input(z.strictObject({}))
    .output(failedWorkSchema)
    .query(() => listFailedWork('all')),
  replay: operatorProcedure('platform:write', { rate: 'write', audit: 'failed_work.replayed' })
    .input(chosenWorkInput)
    .output(changedWorkSchema)
    .mutation(({ ctx, input }) => replayFailedWork(ctx, 'all', input)),
  discard: operatorProcedure('platform:write', { rate: 'write', audit: 'failed_work.discarded' })
    .input(chosenWorkInput)
    .output(changedWorkSchema)
    .mutation(({ ctx, input }) => discardFailedWork(ctx, 'all', input)),
})
