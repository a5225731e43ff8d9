import type { ServerResponse } from 'node:http'
import { platformPool } from '../platform-db'
import { singleton } from '../singleton'

/** Whether this process takes new requests: false from the first signal to stop. */
const state = singleton('health', () => ({ draining: false }))

export function beginDraining(): void {
  state.draining = true
}

/** /api/health/live: the process runs. /api/health/ready: send me requests. /api/health: what it stands on. */
export async function handleHealth(response: ServerResponse, path: string): Promise<void> {
  if (path === '/api/health/live') return send(response, 200, { status: 'live' })
  if (state.draining) return send(response, 503, { status: 'draining' })
  const database = await platformPool.query('SELECT 1').then(
    () => true,
    () => false,
  )
  const status = database ? 'ready' : 'unavailable'
  if (path === '/api/health/ready' || !database) return send(response, database ? 200 : 503, { status, database })
  send(response, 200, { status, database, openFindings: await countOpenFindings() })
}

/** Where books of stores and payment providers differ, and nobody has settled it. For alarms: above zero, somebody has to look. */
async function countOpenFindings(): Promise<number> {
  const { rows } = await platformPool.query<{ open: number }>(
    "SELECT count(*)::int AS open FROM reconciliation_finding WHERE state = 'open'",
  )
  return rows[0]?.open ?? 0
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
