import { z } from 'zod'
import { idSchema } from '@/lib/ids'
import { defineStoreJob } from '@/server/jobs/define-job'
import { generateCodes } from '../generate-codes'
import { GENERATE_CODES } from './job-names'

const input = z.strictObject({ activityId: idSchema })

export const generateCodesJob = defineStoreJob<unknown>({
  name: GENERATE_CODES,
  queue: 'bulk',
  input,
  handle: (ctx, payload) => generateCodes(ctx, input.parse(payload).activityId),
})
