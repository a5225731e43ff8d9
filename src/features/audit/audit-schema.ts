import { z } from 'zod'
import { idSchema } from '@/lib/ids'

export const EVENTS_PER_PAGE = 50

export const listAuditInput = z.strictObject({
  /** Part of the action, of the actor's name or of the subject. */
  q: z.string().trim().max(100).default(''),
  /** Id of the last event of the page before. */
  after: idSchema.optional(),
})
export type ListAuditInput = z.infer<typeof listAuditInput>

export const auditEventSchema = z.strictObject({
  id: idSchema,
  action: z.string(),
  actorKind: z.enum(['user', 'token', 'customer', 'system', 'anonymous']).catch('anonymous'),
  actorName: z.string().nullable(),
  subject: z.string().nullable(),
  storeSlug: z.string().nullable(),
  ip: z.string().nullable(),
  requestId: z.string().nullable(),
  before: z.json().nullable(),
  after: z.json().nullable(),
  createdAt: z.string(),
})
export type AuditEvent = z.infer<typeof auditEventSchema>

export const auditListOutput = z.strictObject({
  events: z.array(auditEventSchema),
  /** To ask for the next page with; null on the last. */
  next: z.string().nullable(),
})
export type AuditList = z.infer<typeof auditListOutput>
