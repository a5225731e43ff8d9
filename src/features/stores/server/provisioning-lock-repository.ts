import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '@/env.mjs'
import { type AdminConnection, withAdminConnection } from '@/server/admin-database'

/* First keys of advisory locks; the second is a slot, a store's number, or 0. They hold across processes and end with the connection. */
const SLOT_LOCKS = 73
const STORE_LOCKS = 74

/** Longest wait for a free slot. */
const SLOT_WAIT_MS = 120_000
const POLL_MS = 50

export type SlotOutcome<T> =
  | { readonly held: true; readonly value: T }
  | { readonly held: false; readonly why: 'busy' | 'taken' }

/**
 * Runs `work` as one of the few that may open or end a store at once, all processes together, and as the only one on this store.
 * `busy`: no slot came free in time; `taken`: somebody else is at this store.
 */
export function withStoreLock<T>(
  storeNumber: number,
  work: (connection: AdminConnection) => Promise<T>,
  options: { readonly storeWaitMs?: number } = {},
): Promise<SlotOutcome<T>> {
  const until = Date.now() + SLOT_WAIT_MS
  return withAdminConnection(async (connection) => {
    if (!(await takeOne(connection, SLOT_LOCKS, slots, until))) return { held: false, why: 'busy' }
    const storeUntil = Date.now() + (options.storeWaitMs ?? 0)
    if (!(await takeOne(connection, STORE_LOCKS, [storeNumber], storeUntil))) return { held: false, why: 'taken' }
    return { held: true, value: await work(connection) }
  })
}

const slots = Array.from({ length: env.STOA_PROVISIONING_CONCURRENCY }, (_, slot) => slot)

/** Takes one of the locks as soon as one is free; false when none was until then. */
async function takeOne(
  connection: AdminConnection,
  lockClass: number,
  keys: readonly number[],
  until: number,
): Promise<boolean> {
  for (;;) {
    for (const key of keys) if (await tryLock(connection, lockClass, key)) return true
    if (Date.now() >= until) return false
    await sleep(POLL_MS * (0.5 + Math.random()))
  }
}

async function tryLock({ client }: AdminConnection, lockClass: number, key: number): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1::int, $2::int) AS held', [
    lockClass,
    key,
  ])
  return rows[0]?.held === true
}
