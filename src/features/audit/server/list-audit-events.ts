import { auditEventSchema, type AuditList, EVENTS_PER_PAGE, type ListAuditInput } from '../audit-schema'
import { findAuditEvents } from './audit-repository'

/** The audit log of the whole platform, newest first, a page at a time. One statement. */
export async function listAuditEvents({ q, after }: ListAuditInput): Promise<AuditList> {
  const rows = await findAuditEvents({ q, after, limit: EVENTS_PER_PAGE + 1 })
  const events = rows
    .slice(0, EVENTS_PER_PAGE)
    .map((row) => auditEventSchema.parse({ ...row, createdAt: row.createdAt.toISOString() }))
  return { events, next: rows.length > EVENTS_PER_PAGE ? (events.at(-1)?.id ?? null) : null }
}
