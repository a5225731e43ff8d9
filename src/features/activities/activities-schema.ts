import { z } from 'zod'
import { idSchema } from '@/lib/ids'

/** Long work that a person started and watches. `summary` is the kind's own: its feature has the schema. */
export const activitySchema = z.strictObject({
  id: idSchema,
  kind: z.string(),
  state: z.enum(['queued', 'running', 'succeeded', 'failed']),
  done: z.int(),
  /** Null while it is not known how much there is to do. */
  total: z.int().nullable(),
  summary: z.json().nullable(),
  failure: z.string().nullable(),
  hasResultFile: z.boolean(),
  hasErrorFile: z.boolean(),
  startedByName: z.string(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
})
export type Activity = z.infer<typeof activitySchema>

export const activityIdInput = z.strictObject({ id: idSchema })
export const listActivitiesInput = z.strictObject({
  kinds: z.array(z.string().max(50)).max(20).optional(),
  limit: z.int().min(1).max(50).default(20),
})
export type ListActivitiesInput = z.infer<typeof listActivitiesInput>
