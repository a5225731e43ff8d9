import { Prisma } from '@/generated/platform/client'
import { platformDb } from '@/server/platform-db'

export interface AuditRow {
  readonly id: string
  readonly action: string
  readonly actorKind: string
  readonly actorName: string | null
  readonly subject: string | null
  readonly storeSlug: string | null
  readonly ip: string | null
  readonly requestId: string | null
  readonly before: unknown
  readonly after: unknown
  readonly createdAt: Date
}

interface AuditFilter {
  readonly q: string
  readonly after: string | undefined
  readonly limit: number
}

/** The newest records first. Ids are in the order of time. */
export function findAuditEvents({ q, after, limit }: AuditFilter): Promise<AuditRow[]> {
  const like = `%${q.replace(/[\\%_]/g, String.raw`\$&`)}%`
  return platformDb.$queryRaw<AuditRow[]>`
    SELECT e.id, e.action, e.actor_kind AS "actorKind", e.actor_name AS "actorName", e.subject, s.slug AS "storeSlug",
      e.ip, e.request_id AS "requestId", e.before, e.after, e.created_at AS "createdAt"
    FROM audit_event e LEFT JOIN store s ON s.id = e.store_id
    WHERE ${after ? Prisma.sql`e.id < ${after}::uuid` : Prisma.sql`true`}
      AND (${q} = '' OR e.action ILIKE ${like} OR e.actor_name ILIKE ${like} OR e.subject ILIKE ${like} OR s.slug ILIKE ${like})
    ORDER BY e.id DESC LIMIT ${limit}`
}
