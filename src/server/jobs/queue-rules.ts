import { QUEUES, type Queue } from './define-job'

/** The queues of jobs, and the one of what recurs: `recurring` holds one job for each tick. */
export const ALL_QUEUES = [...QUEUES, 'recurring'] as const
export type AnyQueue = (typeof ALL_QUEUES)[number]

export interface QueueRules {
  /** Jobs under way at once, in one process. */
  readonly concurrency: number
  /** How many of those may be of one store: what is left is for the others. */
  readonly perStore: number
  /** Tries after the first. Then the job goes to the dead letters. */
  readonly retryLimit: number
  /** Pause before the first retry; it doubles with each, and up to as much again is added at random. */
  readonly retryDelaySeconds: number
  /** A job that takes longer is given up as hanging, and counts as failed. */
  readonly timeLimitSeconds: number
}

const QUEUE_RULES: Readonly<Record<Queue, QueueRules>> = {
  interactive: { concurrency: 3, perStore: 2, retryLimit: 4, retryDelaySeconds: 2, timeLimitSeconds: 60 },
  // A mail server that is down for three hours costs nobody a mail.
  mail: { concurrency: 4, perStore: 3, retryLimit: 10, retryDelaySeconds: 10, timeLimitSeconds: 180 },
  bulk: { concurrency: 2, perStore: 1, retryLimit: 3, retryDelaySeconds: 10, timeLimitSeconds: 3600 },
  maintenance: { concurrency: 2, perStore: 1, retryLimit: 4, retryDelaySeconds: 5, timeLimitSeconds: 900 },
}

/** A tick that failed is not tried again: the next is near. */
const RECURRING_RULES: QueueRules = {
  concurrency: 2,
  perStore: 1,
  retryLimit: 0,
  retryDelaySeconds: 0,
  timeLimitSeconds: 900,
}

/**
 * A worker's hold on a job: renewed while it works, so that a long job keeps it and the jobs of a worker that was killed come back
 * after no more than this, however long they would have taken. What recurs waits while its last round may still be running.
 */
export function leaseSecondsOf(queue: AnyQueue): number {
  return queue === 'recurring' ? 20 : 60
}

export function rulesOf(queue: AnyQueue): QueueRules {
  return queue === 'recurring' ? RECURRING_RULES : QUEUE_RULES[queue]
}

/** Where the jobs of a queue go that failed for good. Those of `recurring` go nowhere. */
export function deadLettersOf(queue: Queue): string {
  return `${queue}-dead`
}

/** How often a job of the queue is tried before it is laid aside. */
export function triesOf(queue: AnyQueue): number {
  return rulesOf(queue).retryLimit + 1
}
