import { STORE_STATUSES, type StoreStatus } from '../stores-schema'

/**
 * Where a store may go from each state. `failed` leads back to `requested` (a retry) or to `deleting`; a deletion that failed is
 * asked for again. `provisioning` to itself is a run found half-way after a crash and taken up again. What is not in the table is refused.
 */
const TRANSITIONS: Readonly<Record<StoreStatus, readonly StoreStatus[]>> = {
  requested: ['provisioning', 'failed', 'deleting'],
  provisioning: ['provisioning', 'ready', 'failed', 'deleting'],
  ready: ['suspended', 'deleting'],
  suspended: ['ready', 'deleting'],
  failed: ['requested', 'deleting'],
  deleting: ['deleted', 'failed'],
  deleted: [],
}

export function canMove(from: StoreStatus, to: StoreStatus): boolean {
  return TRANSITIONS[from].includes(to)
}

/** The states from which a store may go to `to`. */
export function statesBefore(to: StoreStatus): StoreStatus[] {
  return STORE_STATUSES.filter((from) => canMove(from, to))
}

/** The states in which work is owed to the store: what is found so after a crash is taken up again. */
export const UNFINISHED_STATUSES = ['requested', 'provisioning', 'deleting'] as const satisfies readonly StoreStatus[]

/** How often a store found half-way is started again before it counts as failed. */
export const MAX_RUNS = 3

/** Retries of one provisioning step after its first try. */
export const STEP_RETRIES = 3

/**
 * Wait before retry number `retry` (1, 2, 3): 1 s, 2 s, 4 s, each made up to a quarter shorter or longer, so that stores that
 * failed together do not try again together. `random` is in [0, 1). In ms.
 */
export function retryDelayMs(retry: number, random: number): number {
  return Math.round(1000 * 2 ** (retry - 1) * (0.75 + random / 2))
}
