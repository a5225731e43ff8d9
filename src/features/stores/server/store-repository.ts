import type { ProvisioningStep, StoreStatus } from '../stores-schema'
import { newId } from '@/lib/ids'
import { type PlatformDb, platformDb } from '@/server/platform-db'
import { forgetStores } from '@/server/store-directory'

/** What was asked for when the store was opened. */
export interface StoreRequest {
  readonly currency: string
  readonly country: string
  readonly locales: readonly string[]
  readonly timeZone: string
  readonly template: string
  /** The record of an earlier, failed attempt: whatever that left in the schema goes first. */
  readonly startOver: boolean
}

export interface StoreRecord {
  readonly id: string
  readonly number: number
  readonly slug: string
  readonly name: string
  readonly schemaName: string
  readonly ownerId: string
  readonly status: StoreStatus
  readonly request: StoreRequest
  readonly attempts: number
  readonly failure: string | null
  readonly schemaVersion: string | null
  readonly readyAt: Date | null
  readonly createdAt: Date
  readonly statusChangedAt: Date
}

type StoreRow = NonNullable<Awaited<ReturnType<PlatformDb['store']['findFirst']>>>

export function toRecord(row: StoreRow): StoreRecord {
  return { ...row, status: row.status as StoreStatus, request: row.request as unknown as StoreRequest }
}

export async function findStore(id: string, db: PlatformDb = platformDb): Promise<StoreRecord | null> {
  const row = await db.store.findFirst({ where: { id } })
  return row && toRecord(row)
}

/** A line of a store's log. */
export interface StepEventRow {
  readonly kind: string
  readonly step: string | null
  readonly attempt: number
  readonly durationMs: number | null
  readonly to: string | null
  readonly createdAt: Date
}

/** See move-store.ts. */
export interface Move {
  readonly from: readonly StoreStatus[]
  readonly to: StoreStatus
  /** Why, as operators read it. */
  readonly message?: string
  /** Kept on the store while it is failed. */
  readonly failure?: string
  /** Counts one more run of the provisioning; `0` begins to count anew. */
  readonly attempts?: 'next' | 0
  readonly data?: Readonly<Record<string, string | number | null>>
}

/** Moves a store from one of the expected states to another and writes it down, in one statement. Returns whether it moved. */
export async function moveStoreRow(id: string, move: Move, db: PlatformDb = platformDb): Promise<boolean> {
  const { from, to, message = null, failure = null, attempts = null } = move
  const moved = await db.$executeRaw`
    WITH old AS (SELECT id, status FROM store WHERE id = ${id}::uuid AND status = ANY(${[...from]}) FOR UPDATE),
    moved AS (
      UPDATE store SET status = ${to}, status_changed_at = now(), updated_at = now(), failure = ${failure},
        attempts = CASE ${attempts === null ? 'keep' : String(attempts)} WHEN 'next' THEN attempts + 1 WHEN '0' THEN 0 ELSE attempts END,
        ready_at = CASE WHEN ${to} = 'ready' THEN coalesce(ready_at, now()) ELSE ready_at END
      FROM old WHERE store.id = old.id
    )
    INSERT INTO store_event (id, store_id, kind, message, data)
    SELECT ${newId()}::uuid, old.id, 'transition', ${message},
      jsonb_build_object('from', old.status, 'to', ${to}::text) || ${JSON.stringify(move.data ?? {})}::jsonb FROM old`
  forgetStores()
  return moved === 1
}

/** Writes down that a step begins; false when the store is no longer being provisioned (it is being deleted). */
export async function recordStepStarted(id: string, step: ProvisioningStep, attempt: number): Promise<boolean> {
  const written = await platformDb.$executeRaw`
    INSERT INTO store_event (id, store_id, kind, step, attempt)
    SELECT ${newId()}::uuid, id, 'step_started', ${step}, ${attempt} FROM store WHERE id = ${id}::uuid AND status = 'provisioning'`
  return written === 1
}

export async function recordStepEnded(
  id: string,
  step: ProvisioningStep,
  outcome: { attempt: number; durationMs: number; failure?: string },
): Promise<void> {
  await platformDb.storeEvent.create({
    data: {
      id: newId(),
      storeId: id,
      kind: outcome.failure === undefined ? 'step_succeeded' : 'step_failed',
      step,
      attempt: outcome.attempt,
      durationMs: outcome.durationMs,
      message: outcome.failure ?? null,
    },
  })
}

export async function setSchemaVersion(id: string, schemaVersion: string): Promise<void> {
  await platformDb.store.updateMany({ where: { id }, data: { schemaVersion, schemaState: 'current' } })
  forgetStores()
}

export async function addOwner(storeId: string, userId: string): Promise<void> {
  await platformDb.membership.createMany({ data: [{ storeId, userId, role: 'owner' }], skipDuplicates: true })
}

/** The events of a store since it was last asked for, oldest first. */
export async function findStepEvents(storeId: string): Promise<StepEventRow[]> {
  return platformDb.$queryRaw<StepEventRow[]>`
    SELECT kind, step, attempt, duration_ms AS "durationMs", data->>'to' AS "to", created_at AS "createdAt" FROM store_event
    WHERE store_id = ${storeId}::uuid AND id >= (
      SELECT id FROM store_event
      WHERE store_id = ${storeId}::uuid AND kind = 'transition' AND data->>'to' = 'requested' ORDER BY id DESC LIMIT 1)
    ORDER BY id`
}

/** Stores in states in which work is owed to them, in the order of asking. */
export async function findUnfinished(statuses: readonly StoreStatus[]): Promise<StoreRecord[]> {
  const rows = await platformDb.store.findMany({
    where: { status: { in: [...statuses] } },
    orderBy: { statusChangedAt: 'asc' },
    take: 200,
  })
  return rows.map(toRecord)
}

export async function findOwnerEmail(storeId: string): Promise<string | null> {
  const store = await platformDb.store.findFirst({
    where: { id: storeId },
    select: { owner: { select: { email: true } } },
  })
  return store?.owner.email ?? null
}

export async function findMembershipRole(storeId: string, userId: string): Promise<string | null> {
  const membership = await platformDb.membership.findFirst({ where: { storeId, userId }, select: { role: true } })
  return membership?.role ?? null
}
