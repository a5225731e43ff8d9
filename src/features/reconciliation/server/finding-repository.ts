import type { Prisma } from '@/generated/platform/client'
import { newId } from '@/lib/ids'
import { toMinor } from '@/lib/money'
import { platformDb } from '@/server/platform-db'
import type { Discrepancy } from '../engine/books'
import {
  type Finding,
  type FindingKind,
  findingKindSchema,
  type FindingState,
  findingStateSchema,
  REMEDIES_OF,
} from '../reconciliation-schema'

type Row = Prisma.ReconciliationFindingGetPayload<object>

/** A finding with what a remedy works on. */
export interface FoundFinding extends Finding {
  readonly paymentId: string | null
  readonly fingerprint: string
}

/**
 * Writes down what a run found. Found again, it is the same finding, seen now; one that was repaired and is found again is open again, and so is one
 * that was dismissed at other amounts. One statement. How many of them are new.
 */
export async function saveFindings(storeId: string, found: readonly Discrepancy[], now: Date): Promise<number> {
  if (found.length === 0) return 0
  const rows = found.map((each) => ({ id: newId(), ...each }))
  const [counted] = await platformDb.$queryRaw<{ fresh: number }[]>`
    WITH saved AS (
      INSERT INTO reconciliation_finding AS f (id, store_id, fingerprint, kind, state, order_id, order_name, payment_id, provider,
        external_id, expected_minor, actual_minor, currency, first_seen_at, last_seen_at)
      SELECT id, ${storeId}::uuid, fingerprint, kind, 'open', "orderId", "orderName", "paymentId", provider, "externalId",
        "expectedMinor", "actualMinor", currency, ${now}, ${now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e(id uuid, fingerprint text, kind text, "orderId" uuid,
        "orderName" text, "paymentId" uuid, provider text, "externalId" text, "expectedMinor" bigint, "actualMinor" bigint, currency text)
      ON CONFLICT (store_id, fingerprint) DO UPDATE SET last_seen_at = excluded.last_seen_at,
        expected_minor = excluded.expected_minor, actual_minor = excluded.actual_minor, currency = excluded.currency,
        order_name = excluded.order_name,
        state = CASE WHEN f.state = 'dismissed' AND f.expected_minor IS NOT DISTINCT FROM excluded.expected_minor
          AND f.actual_minor IS NOT DISTINCT FROM excluded.actual_minor THEN 'dismissed' ELSE 'open' END,
        first_seen_at = CASE WHEN f.state = 'repaired' THEN excluded.first_seen_at ELSE f.first_seen_at END
      RETURNING first_seen_at = ${now} AND state = 'open' AS fresh)
    SELECT count(*) FILTER (WHERE fresh)::int AS fresh FROM saved`
  return counted?.fresh ?? 0
}

/** Closes the open findings that a run did not see again, of the providers and kinds that it could judge. How many. */
export async function closeUnseen(
  storeId: string,
  run: { now: Date; kinds: readonly FindingKind[]; providers: readonly string[] },
): Promise<number> {
  const { count } = await platformDb.reconciliationFinding.updateMany({
    where: {
      storeId,
      state: 'open',
      lastSeenAt: { lt: run.now },
      kind: { in: [...run.kinds] },
      provider: { in: [...run.providers] },
    },
    data: { state: 'repaired', remedy: 'gone', settledBy: null, settledAt: run.now },
  })
  return count
}

/** Settles an open finding; whether it was open. */
export async function settleFinding(
  storeId: string,
  id: string,
  by: { state: FindingState; remedy: string; settledBy: string; now: Date },
): Promise<boolean> {
  const { state, remedy, settledBy, now } = by
  const { count } = await platformDb.reconciliationFinding.updateMany({
    where: { id, storeId, state: 'open' },
    data: { state, remedy, settledBy, settledAt: now },
  })
  return count === 1
}

export async function findFinding(storeId: string, id: string): Promise<FoundFinding | null> {
  const row = await platformDb.reconciliationFinding.findFirst({ where: { id, storeId } })
  return row && { ...toFinding(row), paymentId: row.paymentId, fingerprint: row.fingerprint }
}

/** A page of one store's findings, the longest known first, and how many there are in each state. Two statements. */
export async function findFindings(
  storeId: string,
  filter: { state: FindingState; limit: number; offset: number },
): Promise<{ findings: Finding[]; counts: Record<FindingState, number> }> {
  const rows = await platformDb.reconciliationFinding.findMany({
    where: { storeId, state: filter.state },
    orderBy:
      filter.state === 'open' ? [{ firstSeenAt: 'asc' }, { id: 'asc' }] : [{ settledAt: 'desc' }, { id: 'desc' }],
    take: filter.limit,
    skip: filter.offset,
  })
  const groups = await platformDb.reconciliationFinding.groupBy({
    by: ['state'],
    where: { storeId },
    _count: { _all: true },
  })
  const counts: Record<FindingState, number> = { open: 0, repaired: 0, dismissed: 0 }
  for (const group of groups) counts[findingStateSchema.parse(group.state)] = group._count._all
  return { findings: rows.map(toFinding), counts }
}

export async function countOpenFindings(storeId: string): Promise<number> {
  return platformDb.reconciliationFinding.count({ where: { storeId, state: 'open' } })
}

export interface AllFindingsFilter {
  readonly state: FindingState
  readonly kind: FindingKind | undefined
  readonly q: string
  readonly limit: number
  readonly offset: number
}

/** A page of every store's findings, and what is open of each kind. Three statements. */
export async function findAllFindings(filter: AllFindingsFilter) {
  const contains = { contains: filter.q, mode: 'insensitive' } as const
  const where: Prisma.ReconciliationFindingWhereInput = {
    state: filter.state,
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...(filter.q === '' ? {} : { store: { OR: [{ name: contains }, { slug: contains }] } }),
  }
  const rows = await platformDb.reconciliationFinding.findMany({
    where,
    include: { store: { select: { slug: true, name: true } } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: filter.limit,
    skip: filter.offset,
  })
  const total = await platformDb.reconciliationFinding.count({ where })
  const groups = await platformDb.reconciliationFinding.groupBy({
    by: ['kind', 'storeId'],
    where: { state: 'open' },
    _count: { _all: true },
  })
  return {
    findings: rows.map((row) => ({
      ...toFinding(row),
      storeId: row.storeId,
      storeSlug: row.store.slug,
      storeName: row.store.name,
    })),
    total,
    open: groups.map(({ kind, storeId, _count }) => ({
      kind: findingKindSchema.parse(kind),
      storeId,
      count: _count._all,
    })),
  }
}

function toFinding(row: Row): Finding {
  const kind = findingKindSchema.parse(row.kind)
  const state = findingStateSchema.parse(row.state)
  return {
    id: row.id,
    kind,
    state,
    provider: row.provider,
    orderId: row.orderId,
    orderName: row.orderName,
    externalId: row.externalId,
    expectedMinor: row.expectedMinor === null ? null : toMinor(row.expectedMinor),
    actualMinor: row.actualMinor === null ? null : toMinor(row.actualMinor),
    currency: row.currency,
    remedies: state === 'open' ? [...REMEDIES_OF[kind]] : [],
    remedy: row.remedy,
    settledBy: row.settledBy,
    firstSeenAt: row.firstSeenAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  }
}
