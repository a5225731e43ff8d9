import { platformPool } from '../platform-db'
import { QUEUES } from './define-job'
import { type Envelope, JOBS_CHANNEL } from './enqueue'
import { JOBS_SCHEMA } from './queue'
import { deadLettersOf } from './queue-rules'

/** A job that failed at each of its tries. */
export interface DeadLetter {
  readonly id: string
  readonly storeId: string | null
  /** As in the envelope: a job's name, or `on:<event>:<subscriber>`. */
  readonly name: string
  readonly input: unknown
  readonly failedAt: Date
  readonly tries: number
  /** What the last try ended with. */
  readonly failure: string
}

/** Whose dead letters: one store's, or everybody's. */
export type DeadLetterScope = { readonly storeId: string } | 'all'

const DEAD = QUEUES.map(deadLettersOf)
/** Each dead letter lies in the queue that it came from plus this ending; an index holds these alone. */
const IS_DEAD = `right(name, 5) = '-dead'`
const IN_SCOPE = `name = ANY($1::text[]) AND ${IS_DEAD} AND ($2::text IS NULL OR data->>'storeId' = $2) AND state = 'created'`

const scopeParameters = (scope: DeadLetterScope) => [DEAD, scope === 'all' ? null : scope.storeId]

interface Row {
  readonly id: string
  readonly data: Envelope
  readonly output: { message?: string; value?: { message?: string } } | null
  readonly created_on: Date
  readonly retry_limit: number
}

/** The newest first, and how many there are. */
export async function listDeadLetters(
  scope: DeadLetterScope,
  limit: number,
): Promise<{ letters: DeadLetter[]; total: number }> {
  const { rows } = await platformPool.query<Row & { total: number }>(
    `SELECT id, data, output, created_on, retry_limit, (count(*) OVER ())::int AS total
     FROM ${JOBS_SCHEMA}.job WHERE ${IN_SCOPE} ORDER BY created_on DESC, id LIMIT $3`,
    [...scopeParameters(scope), limit],
  )
  return { letters: rows.map(toDeadLetter), total: rows[0]?.total ?? 0 }
}

export async function countDeadLetters(scope: DeadLetterScope): Promise<number> {
  const { rows } = await platformPool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${JOBS_SCHEMA}.job WHERE ${IN_SCOPE}`,
    scopeParameters(scope),
  )
  return rows[0]?.count ?? 0
}

/**
 * Puts dead letters back into the queues that they came from, with all their tries before them; each once, however often this is called. Returns
 * what was put back. `ids` null: all of the scope, up to a thousand.
 */
export async function replayDeadLetters(
  scope: DeadLetterScope,
  ids: readonly string[] | null,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await platformPool.query<{ id: string; job: string; queue: string }>(
    `WITH chosen AS (
       SELECT name, id FROM ${JOBS_SCHEMA}.job WHERE ${IN_SCOPE} AND ($3::uuid[] IS NULL OR id = ANY($3))
       ORDER BY created_on LIMIT 1000 FOR UPDATE SKIP LOCKED
     ), taken AS (
       DELETE FROM ${JOBS_SCHEMA}.job j USING chosen c WHERE j.name = c.name AND j.id = c.id RETURNING j.id, j.name, j.data
     ), again AS (
       INSERT INTO ${JOBS_SCHEMA}.job
         (id, name, data, singleton_key, retry_limit, retry_delay, retry_backoff, expire_in, keep_until, dead_letter, policy)
       SELECT t.id, q.name, t.data, COALESCE(t.data->>'storeId', 'platform'), q.retry_limit, q.retry_delay, q.retry_backoff,
         q.expire_seconds * interval '1 second', now() + interval '14 days', q.dead_letter, q.policy
       FROM taken t JOIN ${JOBS_SCHEMA}.queue q ON q.name = left(t.name, -5)
       RETURNING id, name, data
     )
     SELECT id, data->>'name' AS job, name AS queue FROM again`,
    [...scopeParameters(scope), ids],
  )
  for (const name of new Set(rows.map((row) => row.queue))) {
    await platformPool.query('SELECT pg_notify($1, $2)', [JOBS_CHANNEL, name])
  }
  return rows.map(({ id, job }) => ({ id, name: job }))
}

/** Forgets dead letters. Returns what was forgotten. */
export async function discardDeadLetters(
  scope: DeadLetterScope,
  ids: readonly string[] | null,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await platformPool.query<{ id: string; name: string }>(
    `WITH chosen AS (
       SELECT name, id FROM ${JOBS_SCHEMA}.job WHERE ${IN_SCOPE} AND ($3::uuid[] IS NULL OR id = ANY($3))
       ORDER BY created_on LIMIT 1000 FOR UPDATE SKIP LOCKED
     )
     DELETE FROM ${JOBS_SCHEMA}.job j USING chosen c WHERE j.name = c.name AND j.id = c.id
     RETURNING j.id, j.data->>'name' AS name`,
    [...scopeParameters(scope), ids],
  )
  return rows
}

function toDeadLetter({ id, data, output, created_on, retry_limit }: Row): DeadLetter {
  return {
    id,
    storeId: data.storeId,
    name: data.name,
    input: data.input,
    failedAt: created_on,
    tries: retry_limit + 1,
    failure: output?.message ?? output?.value?.message ?? '',
  }
}
