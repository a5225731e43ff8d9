import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '@/env.mjs'
import { type AdminConnection, withAdminConnection } from '@/server/admin-database'

/* First keys of advisory locks; the second is a slot, a store's number, or 0. They hold across processes and end with the connection. */
const SLOT_LOCKS = 73
const STORE_LOCKS = 74

/** Longest wait for a free slot. */
export const SLOT_WAIT_MS = 120_000
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
  waitMs: number = SLOT_WAIT_MS,
): Promise<SlotOutcome<T>> {
  const until = Date.now() + waitMs
  return withAdminConnection(async (connection) => {
    if (!(await takeSlot(connection, until))) return { held: false, why: 'busy' }
    if (!(await tryLock(connection, STORE_LOCKS, storeNumber))) return { held: false, why: 'taken' }
    return { held: true, value: await work(connection) }
  })
}

async function takeSlot(connection: AdminConnection, until: number): Promise<boolean> {
  for (;;) {
    for (let slot = 0; slot < env.STOA_PROVISIONING_CONCURRENCY; slot += 1) {
      if (await tryLock(connection, SLOT_LOCKS, slot)) return true
    }
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
