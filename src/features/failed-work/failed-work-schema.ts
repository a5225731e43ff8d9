import { z } from 'zod'
import { idSchema } from '@/lib/ids'

/** A job that failed at each of its tries and was laid aside. */
const failedJobSchema = z.strictObject({
  id: z.string(),
  /** As the queue knows it: a job's name, or `on:<event>:<subscriber>`. */
  name: z.string(),
  /** The order that it is about, where it is about one. */
  orderId: z.string().nullable(),
  failedAt: z.string(),
  tries: z.int(),
  /** What the last try ended with. */
  failure: z.string(),
  /** Whose it is; null for the platform's own work. */
  store: z.strictObject({ id: z.string(), slug: z.string(), name: z.string() }).nullable(),
})
export type FailedJob = z.infer<typeof failedJobSchema>

export const failedWorkSchema = z.strictObject({ jobs: z.array(failedJobSchema), total: z.int() })
export type FailedWork = z.infer<typeof failedWorkSchema>

/** Ids of failed jobs; null: all of them, a thousand at most. */
export const chosenWorkInput = z.strictObject({ ids: z.array(z.uuid()).min(1).max(100).nullable() })
export type ChosenWorkInput = z.infer<typeof chosenWorkInput>

export const changedWorkSchema = z.strictObject({ count: z.int() })
export type ChangedWork = z.infer<typeof changedWorkSchema>

/** The parts of a job's input that say what it is about. */
export const aboutSchema = z.object({
  orderId: idSchema.optional().catch(undefined),
  payload: z
    .object({ orderId: idSchema.optional().catch(undefined) })
    .optional()
    .catch(undefined),
})
