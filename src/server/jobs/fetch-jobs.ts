import { platformPool } from '../platform-db'
import type { Envelope } from './enqueue'
import { JOBS_SCHEMA } from './queue'
import type { AnyQueue } from './queue-rules'

export interface FetchedJob {
  readonly id: string
  /** Whose it is: a store's id, `platform`, or the name of what recurs. Turns are taken between these. */
  readonly owner: string
  readonly envelope: Envelope
}

export interface FetchRequest {
  readonly queue: AnyQueue
  /** Jobs wanted at the most. */
  readonly limit: number
  /** Jobs of one owner under way in this process at the most. */
  readonly perStore: number
  /** How many of each owner are under way in this process. */
  readonly underWay: ReadonlyMap<string, number>
  /** Owners that were served lately, the latest last. */
  readonly served: readonly string[]
  /** True: an owner of whom any process has a job under way is passed over. */
  readonly exclusive: boolean
}

/**
 * Whose turn it is. The owners of waiting jobs are found by leaps along the index (a step for each owner, not for each job), each puts forward
 * its oldest due jobs, and those are taken in rounds: the first of everybody before the second of anybody, and within a round those who
 * have the fewest under way and were not served lately come first. So an owner with 10,000 jobs and one with a single job wait alike.
 * pg-boss's own order (oldest first) would work off the 10,000 before.
 */
const TAKE = `
WITH RECURSIVE owner AS (
  (SELECT singleton_key AS key FROM ${JOBS_SCHEMA}.job WHERE name = $1 AND state < 'active' AND singleton_key IS NOT NULL
   ORDER BY singleton_key LIMIT 1)
  UNION ALL
  SELECT (SELECT j.singleton_key FROM ${JOBS_SCHEMA}.job j
          WHERE j.name = $1 AND j.state < 'active' AND j.singleton_key > owner.key ORDER BY j.singleton_key LIMIT 1)
  FROM owner WHERE owner.key IS NOT NULL
), busy AS (
  SELECT * FROM unnest($3::text[], $4::int[]) AS b(key, jobs)
), candidate AS (
  SELECT due.id, due.start_after,
    row_number() OVER (PARTITION BY owner.key ORDER BY due.start_after, due.id) + COALESCE(busy.jobs, 0) AS round,
    COALESCE(array_position($5::text[], owner.key), 0) AS served
  FROM owner LEFT JOIN busy ON busy.key = owner.key
  CROSS JOIN LATERAL (
    SELECT j.id, j.start_after FROM ${JOBS_SCHEMA}.job j
    WHERE j.name = $1 AND j.state < 'active' AND j.singleton_key = owner.key AND j.start_after <= now()
    ORDER BY j.start_after, j.id LIMIT 4 * $2::int) due
  WHERE owner.key IS NOT NULL
    AND NOT ($7 AND EXISTS (SELECT FROM ${JOBS_SCHEMA}.job a WHERE a.name = $1 AND a.state = 'active' AND a.singleton_key = owner.key))
), turn AS (
  -- More than wanted: what another worker has locked at this moment is passed over.
  SELECT * FROM candidate WHERE round <= $6::int ORDER BY round, served, start_after, id LIMIT 4 * $2::int
), taken AS (
  SELECT j.id FROM ${JOBS_SCHEMA}.job j JOIN turn ON turn.id = j.id
  WHERE j.name = $1 AND j.state < 'active'
  ORDER BY turn.round, turn.served, turn.start_after, turn.id LIMIT $2 FOR UPDATE OF j SKIP LOCKED
)
UPDATE ${JOBS_SCHEMA}.job j
SET state = 'active', started_on = now(),
  retry_count = CASE WHEN j.started_on IS NOT NULL THEN j.retry_count + 1 ELSE j.retry_count END
FROM taken WHERE j.name = $1 AND j.id = taken.id
RETURNING j.id, j.singleton_key AS owner, j.data AS envelope`

const UNIQUE_VIOLATION = '23505'

/** Takes the jobs whose turn it is; no other process gets them. */
export async function fetchJobs(request: FetchRequest): Promise<FetchedJob[]> {
  const { queue, limit, perStore, underWay, served, exclusive } = request
  try {
    const { rows } = await platformPool.query<FetchedJob>(TAKE, [
      queue,
      limit,
      [...underWay.keys()],
      [...underWay.values()],
      served,
      perStore,
      exclusive,
    ])
    return rows
  } catch (error) {
    // Another worker began the same recurring work in this moment: pg-boss's index lets one do so.
    if (exclusive && (error as { code?: string }).code === UNIQUE_VIOLATION) return []
    throw error
  }
}

/** Says that these are still being worked on. */
export async function renewLeases(queue: AnyQueue, ids: readonly string[]): Promise<void> {
  await platformPool.query(
    `UPDATE ${JOBS_SCHEMA}.job SET started_on = now() WHERE name = $1 AND id = ANY($2::uuid[]) AND state = 'active'`,
    [queue, ids],
  )
}

/** Gives back what this process will not finish: another takes it at once, and it does not count as a try. */
export async function handBack(queue: AnyQueue, ids: readonly string[]): Promise<void> {
  await platformPool.query(
    `UPDATE ${JOBS_SCHEMA}.job SET state = 'retry', start_after = now(), retry_count = retry_count - 1
     WHERE name = $1 AND id = ANY($2::uuid[]) AND state = 'active'`,
    [queue, ids],
  )
}
