import type { StoreStatus } from '../stores-schema'
import { Prisma } from '@/generated/platform/client'
import { platformDb } from '@/server/platform-db'

export interface OwnStoreRow {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly status: StoreStatus
  readonly ownerId: string
  readonly role: string
  readonly createdAt: Date
}

/** Stores that a person owns (from the moment of asking) or is a member of; without the deleted ones. */
export function findStoresOf(userId: string): Promise<OwnStoreRow[]> {
  return platformDb.$queryRaw<OwnStoreRow[]>`
    SELECT s.id, s.slug, s.name, s.status, s.owner_id AS "ownerId", coalesce(m.role, 'owner') AS role, s.created_at AS "createdAt"
    FROM store s LEFT JOIN membership m ON m.store_id = s.id AND m.user_id = ${userId}::uuid
    WHERE (m.user_id IS NOT NULL OR s.owner_id = ${userId}::uuid) AND s.status <> 'deleted'
    ORDER BY s.created_at DESC LIMIT 200`
}

export interface StoreSummaryRow extends Omit<OwnStoreRow, 'role' | 'ownerId'> {
  readonly schemaState: string
  readonly schemaVersion: string | null
  readonly failure: string | null
  readonly ownerName: string
  readonly ownerEmail: string
}

export interface StoreListFilter {
  readonly status?: StoreStatus | undefined
  readonly q: string
  readonly limit: number
  readonly offset: number
}

/** A page of all stores, newest first, and how many there are in each state. Two statements. */
export async function findStores(
  filter: StoreListFilter,
): Promise<{ rows: StoreSummaryRow[]; total: number; counts: Map<StoreStatus, number> }> {
  const like = `%${filter.q.replace(/[\\%_]/g, String.raw`\$&`)}%`
  const rows = await platformDb.$queryRaw<(StoreSummaryRow & { total: bigint })[]>`
    SELECT s.id, s.slug, s.name, s.status, s.schema_state AS "schemaState", s.schema_version AS "schemaVersion", s.failure,
      u.name AS "ownerName", u.email AS "ownerEmail", s.created_at AS "createdAt", count(*) OVER () AS total
    FROM store s JOIN "user" u ON u.id = s.owner_id
    WHERE ${filter.status ? Prisma.sql`s.status = ${filter.status}` : Prisma.sql`s.status <> 'deleted'`}
      AND (${filter.q} = '' OR s.name ILIKE ${like} OR s.slug ILIKE ${like} OR u.email ILIKE ${like})
    ORDER BY s.created_at DESC, s.id LIMIT ${filter.limit} OFFSET ${filter.offset}`
  const groups = await platformDb.store.groupBy({ by: ['status'], _count: { _all: true } })
  return {
    rows,
    total: Number(rows[0]?.total ?? 0),
    counts: new Map(groups.map((group) => [group.status as StoreStatus, group._count._all])),
  }
}

/** Everything about one store that operators see, but its log. */
export function findStoreDetail(id: string) {
  return platformDb.store.findFirst({
    where: { id },
    include: {
      owner: { select: { name: true, email: true } },
      domains: { select: { host: true, verifiedAt: true }, orderBy: { host: 'asc' } },
      memberships: { select: { role: true, user: { select: { name: true, email: true } } }, take: 50 },
    },
  })
}

/** The newest lines of a store's log. */
export function findStoreLog(storeId: string, limit: number) {
  return platformDb.storeEvent.findMany({ where: { storeId }, orderBy: { id: 'desc' }, take: limit })
}
