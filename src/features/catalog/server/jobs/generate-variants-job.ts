import { z } from 'zod'
import { idSchema } from '@/lib/ids'
import { defineStoreJob } from '@/server/jobs/define-job'
import { generateProductVariants } from '../generate-product-variants'
import { GENERATE_VARIANTS } from '../set-options'

const input = z.strictObject({ activityId: idSchema })

export const generateVariantsJob = defineStoreJob<unknown>({
  name: GENERATE_VARIANTS,
  queue: 'interactive',
  input,
  handle: (ctx, payload) => generateProductVariants(ctx, input.parse(payload).activityId),
})
