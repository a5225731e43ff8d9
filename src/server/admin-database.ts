import pg from 'pg'
import { env } from '@/env.mjs'
import { singleton } from './singleton'

/**
 * Connections that may create and drop roles and schemas. For opening and ending stores only: everything else goes through
 * the pools that can do no more than one store's work. One connection per store under way at once.
 */
const adminPool = singleton('admin-pool', () => {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    application_name: 'stoa-admin',
    max: env.STOA_PROVISIONING_CONCURRENCY,
    idleTimeoutMillis: 30_000,
  })
  pool.on('error', () => undefined)
  return pool
})

export interface AdminConnection {
  readonly client: pg.PoolClient
  /** Whether the connection is gone, and with it every lock that it held. */
  readonly isLost: () => boolean
}

/**
 * Runs `work` with an admin connection of its own, first come, first served. The connection is closed afterwards: session locks
 * and settings end with it, whatever happened.
 */
export async function withAdminConnection<T>(work: (connection: AdminConnection) => Promise<T>): Promise<T> {
  const client = await adminPool.connect()
  let lost = false
  const lose = () => {
    lost = true
  }
  client.on('error', lose)
  client.on('end', lose)
  try {
    return await work({ client, isLost: () => lost })
  } finally {
    client.release(true)
  }
}

export async function closeAdminConnections(): Promise<void> {
  await adminPool.end()
}
