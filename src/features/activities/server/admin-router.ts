import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import { activityIdInput, activitySchema, listActivitiesInput } from '../activities-schema'
import { getActivity } from './get-activity'
import { listActivities } from './list-activities'

export const activitiesAdminRouter = router({
  list: staffProcedure('catalog:read', { rate: 'read', audit: null })
    .input(listActivitiesInput)
    .output(z.array(activitySchema))
    .query(({ ctx, input }) => listActivities(ctx, input)),
  byId: staffProcedure('catalog:read', { rate: 'read', audit: null })
    .input(activityIdInput)
    .output(activitySchema)
    .query(({ ctx, input }) => getActivity(ctx, input.id)),
})
